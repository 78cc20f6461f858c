import { Injectable } from '@nestjs/common';
import { changedFields, dayInWords, Refusal, type CommittedReason } from '@siklus/domain';
import { keptOnce } from '../../platform/audit/keep-reason.js';
import { newId } from '../../platform/new-id.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { keepChanges } from '../../workflow/keep-changes.js';
import { refuseCircles } from '../../workflow/line-circles.js';
import { refreshLines } from '../../workflow/line-changes.js';
import { keepingOwnLine } from '../../workflow/own-line.js';
import { assignment } from '../../tables/assignment.table.js';
import { employee } from '../../tables/employee.table.js';
import { isReached, judgeEmployee } from './judge-post.js';

export interface Assignment {
  readonly employeeId: string;
  readonly supervisorId: string;
  /** The first day; today in the unit's zone unless given. */
  readonly validFrom?: string | undefined;
}

/** The same, with the reason, which is kept once something comes of it. */
interface KnownAssignment extends Assignment {
  readonly because: () => Promise<CommittedReason>;
}

interface Post {
  readonly id: string;
  readonly lineage: string[];
  readonly position: string;
  readonly supervisor_id: string | null;
  readonly supervisor_nip: string | null;
  readonly valid_from: string;
  readonly day: string;
}

/** Sets supervisors: the post held on that day is split there, so the past keeps its line. */
@Injectable()
export class AssignSupervisor {
  /**
   * Refuses who is out of reach and the person himself, what moves the person's own line, an unknown supervisor, and a line that on any day
   * would lead back.
   */
  async assign(tx: Tx, person: Person, { reason, ...assignment }: Assignment & { readonly reason: string }): Promise<void> {
    const { accountId } = person;
    const because = keptOnce(tx, accountId, reason);
    const isNew = await keepingOwnLine(tx, person, () => this.write(tx, person, { ...assignment, because }), 'supervisorId');
    if (isNew) await refreshLines(tx, [assignment.employeeId], { accountId, change: 'employee.supervisor.set', because: await because() });
  }

  /** Writes one line for a caller who keeps the person's own line; says whether it was not so already. */
  async write(tx: Tx, person: Person, { employeeId, supervisorId, validFrom, because }: KnownAssignment): Promise<boolean> {
    await judgeEmployee(tx, person, employeeId);
    const day = validFrom ?? (await todayOf(tx, employeeId));
    const post = await findPost(tx, employeeId, day);
    if (post === undefined) throw new Refusal('NO_POST_ON_THAT_DAY', { day: dayInWords(day) });
    if (!isReached(person, post.lineage)) throw Refusal.at('validFrom', 'POST_ELSEWHERE');
    const supervisorNip = await refuseUnfit(tx, employeeId, supervisorId);
    if (post.supervisor_id === supervisorId) return false;

    await writeSupervisor(tx, post, supervisorId);
    await refuseCircles(tx, [employeeId], day);
    await tx.of(employee).update({ id: employeeId }, { version: () => 'version + 1' });
    await keepChanges(tx, person, [
      {
        employeeId,
        action: 'employee.supervisor.set',
        post: post.position,
        fields: changedFields({ supervisorNip: post.supervisor_nip, validFrom: post.valid_from }, { supervisorNip, validFrom: day }),
        body: { employeeId, supervisorId, earlier: post.supervisor_id, validFrom: day, ...(await because()) },
      },
    ]);
    return true;
  }
}

/** The day it is where the employee works, or worked or will work. */
async function todayOf(tx: Tx, employeeId: string): Promise<string> {
  const row = await tx.first<{ today: string }>(
    `select t.today::text as today from assignment a join unit_today t on t.unit_id = a.unit_id
      where a.employee_id = $1 and a.kind in ('D', 'PJ', 'TT') order by a.valid_from <= t.today desc, a.valid_from desc limit 1`,
    [employeeId],
  );
  if (row === undefined) throw new Refusal('NOT_FOUND');
  return row.today;
}

function findPost(tx: Tx, employeeId: string, day: string): Promise<Post | undefined> {
  return tx.first<Post>(
    `select a.id, a.position, u.lineage, a.supervisor_id, s.nip as supervisor_nip, a.valid_from::text as valid_from, $2::text as day
       from assignment a join unit u on u.id = a.unit_id left join employee s on s.id = a.supervisor_id
      where a.employee_id = $1 and a.kind in ('D', 'PJ', 'TT') and a.valid_from <= $2::date
        and (a.valid_to is null or a.valid_to >= $2::date)
      order by a.valid_from desc limit 1`,
    [employeeId, day],
  );
}

/** Refuses oneself and somebody unknown, and gives the number of who is fit; the line of every day is looked at once it is written. */
export async function refuseUnfit(tx: Tx, employeeId: string, supervisorId: string): Promise<string> {
  if (supervisorId === employeeId) throw Refusal.at('supervisorId', 'SELF_SUPERVISION');
  const supervisor = await tx.of(employee).one({ id: supervisorId }, 'nip');
  if (supervisor === undefined) throw Refusal.at('supervisorId', 'SUPERVISOR_NOT_FOUND');
  return supervisor.nip;
}

async function writeSupervisor(tx: Tx, post: Post, supervisorId: string): Promise<void> {
  if (post.valid_from === post.day) {
    await tx.of(assignment).update({ id: post.id }, { supervisorId });
    return;
  }
  // Ended before the new row begins: a person has one open main post at any moment.
  const ended = await tx.first<{ valid_to: string | null }>(
    `with old as (select id, valid_to from assignment where id = $1)
     update assignment a set valid_to = $2::date - 1 from old where a.id = old.id returning old.valid_to::text as valid_to`,
    [post.id, post.day],
  );
  await tx.run(
    `insert into assignment (id, employee_id, unit_id, kind, position, position_type, level, supervisor_id, valid_from, valid_to,
      former_end)
     select $2, employee_id, unit_id, kind, position, position_type, level, $3, $4::date, $5::date, coalesce($5::date, 'infinity')
       from assignment where id = $1`,
    [post.id, newId(), supervisorId, post.day, ended?.valid_to ?? null],
  );
}
