import { Injectable } from '@nestjs/common';
import type { ComingStanding, SetComingStanding } from '@siklus/contracts/coming-standings';
import { changedFields, Refusal, standings, type Standing } from '@siklus/domain';
import { keepReason } from '../../platform/audit/keep-reason.js';
import { readingWithin, UnitOfWork, type Reading, type Tx } from '../../platform/database/unit-of-work.js';
import { mayOf } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { newId } from '../../platform/new-id.js';
import { byHand, comingStanding, type ComingStanding as Kept } from '../../tables/coming-standing.table.js';
import { employee } from '../../tables/employee.table.js';
import { keepChanges } from '../../workflow/keep-changes.js';
import { lockOrganisation } from '../../workflow/line-changes.js';
import { keepingOwnLine } from '../../workflow/own-line.js';
import { judgeEmployee } from './judge-post.js';
import { PostsQueries } from './posts.queries.js';

/** The standings that an employee is to have from later days on. */
@Injectable()
export class ComingStandings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly posts: PostsQueries,
  ) {}

  /** In the order of their days; for whoever may see the employee. */
  async of(person: Person, employeeId: string): Promise<ComingStanding[]> {
    return comingOf(this.unitOfWork, person, employeeId, await this.posts.placeOf(person, employeeId));
  }

  /**
   * Says which standing begins on a day: what was to begin on the same day is no more. Refuses a day that has passed, a standing that he
   * has by then, and whatever would move the line of whoever says it, on any day. Gives all that are to come.
   */
  async set(tx: Tx, person: Person, employeeId: string, { standing, beginsOn, reason }: SetComingStanding): Promise<ComingStanding[]> {
    await lockOrganisation(tx);
    await judgeEmployee(tx, person, employeeId);
    const now = await standingNow(tx, employeeId);
    if (beginsOn < now.today) throw Refusal.at('beginsOn', 'STANDING_DAY_PASSED');
    const until = await tx.rows<Pick<Kept, 'id' | 'standing' | 'beginsOn'>>(
      `select id, standing, begins_on::text as "beginsOn" from coming_standing
        where employee_id = $1 and begins_on <= $2 order by begins_on`,
      [employeeId, beginsOn],
    );
    const last = until.at(-1);
    if ((last?.standing ?? now.standing) === standing)
      throw Refusal.at('standing', 'STANDING_SAME', { standing: standings[standing].label });
    const sameDay = last?.beginsOn === beginsOn ? last : undefined;
    await keepingOwnLine(tx, person, () => tx.of(employee).update({ id: employeeId }, { standing }), 'standing');
    await tx.of(employee).update({ id: employeeId }, { standing: now.standing, version: () => 'version + 1' });
    const because = await keepReason(tx, person.accountId, reason);
    if (sameDay !== undefined) await tx.of(comingStanding).delete({ id: sameDay.id });
    const { reasonId, reasonHash } = because;
    const told = { id: newId(), employeeId, standing, beginsOn, givenBy: person.accountId, source: byHand, reasonId, reasonHash };
    await tx.of(comingStanding).insert(told);
    await keepChanges(tx, person, [
      {
        employeeId,
        action: 'employee.standing.told',
        post: null,
        fields: changedFields(sameDay === undefined ? {} : { comingStanding: sameDay.standing, comingFrom: sameDay.beginsOn }, {
          comingStanding: standing,
          comingFrom: beginsOn,
        }),
        body: { employeeId, standing, beginsOn, ...because },
      },
    ]);
    return comingOf(readingWithin(tx), person, employeeId, now.lineage);
  }

  /** Takes back one that has not begun: the employee stays as he is. Gives those that are left. */
  async takeBack(tx: Tx, person: Person, employeeId: string, id: string, reason: string): Promise<ComingStanding[]> {
    await lockOrganisation(tx);
    await judgeEmployee(tx, person, employeeId);
    const coming = await tx.of(comingStanding).one({ id, employeeId }, 'standing', 'beginsOn');
    if (coming === undefined) throw new Refusal('STANDING_BEGAN');
    await tx.of(comingStanding).delete({ id });
    await tx.of(employee).update({ id: employeeId }, { version: () => 'version + 1' });
    const because = await keepReason(tx, person.accountId, reason);
    await keepChanges(tx, person, [
      {
        employeeId,
        action: 'employee.standing.taken-back',
        post: null,
        fields: changedFields({ comingStanding: coming.standing, comingFrom: coming.beginsOn }, {}),
        body: { employeeId, ...because },
      },
    ]);
    const { lineage } = await standingNow(tx, employeeId);
    return comingOf(readingWithin(tx), person, employeeId, lineage);
  }
}

/** The standing of somebody, where he is, and which day it is there; who is nowhere lives by the first day to begin. */
async function standingNow(tx: Tx, employeeId: string): Promise<{ standing: Standing; lineage: string[]; today: string }> {
  const now = await tx.first<{ standing: Standing; lineage: string[]; today: string }>(
    `select e.standing, coalesce(u.lineage, '{}') as lineage, business_day(coalesce(u.zone, 'WIT'))::text as today
       from employee e left join current_assignment a on a.employee_id = e.id left join unit u on u.id = a.unit_id where e.id = $1`,
    [employeeId],
  );
  if (now === undefined) throw new Refusal('NOT_FOUND');
  return now;
}

async function comingOf(reading: Reading, person: Person, employeeId: string, lineage: readonly string[]): Promise<ComingStanding[]> {
  const rows = await reading.read<Omit<ComingStanding, 'may'> & Record<string, unknown>>(
    `select s.id, s.standing, s.begins_on::text as "beginsOn", g.by_name as by, nullif(s.source, '${byHand}') as source
       from coming_standing s join given_reason g on g.id = s.reason_id where s.employee_id = $1 order by s.begins_on`,
    [employeeId],
  );
  const may = mayOf(person, ['employee.assign'], { lineage, employeeId });
  return rows.map((row) => ({ ...row, may }));
}
