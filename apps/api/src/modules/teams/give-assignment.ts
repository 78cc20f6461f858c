import { Injectable } from '@nestjs/common';
import type { GiveAssignment as Asked } from '@siklus/contracts/team-assignments';
import { demandAssignable, homeOf, mayGiveFor, Refusal, type Relation, type TeamState } from '@siklus/domain';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import { employeeOf, type Person } from '../../platform/identity/person.js';
import { superiorsOf } from '../../platform/lists/scope.js';
import { newId } from '../../platform/new-id.js';
import { employee } from '../../tables/employee.table.js';
import { teamAssignment } from '../../tables/team-assignment.table.js';
import { unit } from '../../tables/unit.table.js';
import { appendToDocument } from '../../workflow/append-to-document.js';
import { DocumentNotices } from '../../workflow/document-notices.js';
import { loadPeople } from '../../workflow/load-line.js';
import { loadSubjects } from '../../workflow/load-subjects.js';
import { forHead, inNameOf } from '../../workflow/acted-for.js';
import { ledTeamsOf } from '../../workflow/team-leads.js';

interface Other {
  readonly unitId: string;
  readonly team: string;
  readonly state: TeamState;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Lets the head of a unit, or the lead of a team there, assign somebody of another unit. */
@Injectable()
export class GiveAssignment {
  constructor(private readonly notices: DocumentNotices) {}

  /** Writes the assignment, which waits for the home unit, and asks it for its consent; gives its id. Refuses what is none in words. */
  async give(tx: Tx, person: Person, { nip, reason, ...asked }: Asked): Promise<string> {
    const relations: Relation[] = mayGiveFor(await ledTeamsOf(tx, person.employeeId), asked) ? ['teamLead'] : [];
    // Whom it is given to is looked at below, where the words name him; before this nobody hears who is here.
    judge(person, 'team-assignment.give', { lineage: [], relations }, () => Refusal.at('unitId', 'TEAM_UNIT_NOT_YOURS'));
    const giverId = employeeOf(person);
    const assignee = await tx.of(employee).one({ nip: nip.replaceAll(/\s/g, '') }, 'id', 'name');
    if (assignee === undefined) throw Refusal.at('nip', 'ASSIGNED_UNKNOWN');
    const employeeId = assignee.id;
    const participantId = await documentIn(tx, employeeId, asked.firstDay);
    const { lines, posts } = await loadPeople(tx, [employeeId]);
    const line = lines.get(employeeId);
    const at = posts.get(employeeId)?.unitId ?? null;
    const lineage = at === null ? [] : ((await tx.of(unit).one({ id: at }, 'lineage'))?.lineage ?? []);
    const givenFor = await forHead(tx, giverId, asked);
    // A post that nobody holds has no head beside whoever runs it.
    const givers = [giverId, givenFor?.employeeId ?? null].filter((id) => id !== null);
    demandAssignable(givers, asked, {
      employeeId,
      name: assignee.name,
      isAboveGiver: await isAboveOne(tx, employeeId, givers),
      able: line?.employeeAble ?? false,
      lineage,
      supervisorId: line?.supervisorId ?? null,
      hasDocument: participantId !== undefined,
      others: participantId === undefined ? [] : await othersOf(tx, participantId),
    });

    const [subject] = await loadSubjects(tx, participantId === undefined ? [] : [participantId], 'read');
    if (participantId === undefined || subject === undefined) throw new Error('The document of an assignment vanished');
    const id = newId();
    const because = await keepReason(tx, person.accountId, reason);
    const { unitId, role, firstDay, lastDay } = asked;
    const team = asked.team.replaceAll(/\s+/g, ' ');
    await tx.of(teamAssignment).insert({
      id,
      participantId,
      unitId,
      team,
      role,
      firstDay,
      lastDay,
      giverId,
      givenFor,
      reasonId: because.reasonId,
      state: 'WAITING',
    });
    await appendToDocument(tx, {
      participantId,
      action: 'team.assigned',
      actor: person.accountId,
      body: { assignmentId: id, unitId, role, firstDay, lastDay, ...inNameOf(givenFor), ...because },
    });
    await this.notices.tell(tx, subject, { kind: 'team-asked' }, homeOf(subject.line), giverId);
    return id;
  }
}

/** The document under way in the year of that day, locked; undefined where there is none. */
async function documentIn(tx: Tx, employeeId: string, day: string): Promise<string | undefined> {
  const found = await tx.first<{ id: string }>(
    `select p.id from participant p join cycle c on c.id = p.cycle_id
      where p.employee_id = $1 and p.year = extract(year from $2::date) and p.state = 'active' and c.state = 'open'
        for update of p for key share of c`,
    [employeeId, day],
  );
  return found?.id;
}

/** Whether one of these answers to the employee, however far above. */
async function isAboveOne(tx: Tx, employeeId: string, givers: readonly string[]): Promise<boolean> {
  const found = await tx.first<{ above: boolean }>(
    `select exists (select from unnest($2::uuid[]) giver(id) where $1::uuid = any(array(${superiorsOf('giver.id')}))) as above`,
    [employeeId, givers],
  );
  return found?.above === true;
}

function othersOf(tx: Tx, participantId: string): Promise<Other[]> {
  return tx.rows<Other & Record<string, unknown>>(
    `select unit_id as "unitId", team, state, first_day::text as "firstDay", last_day::text as "lastDay"
       from team_assignment where participant_id = $1`,
    [participantId],
  );
}
