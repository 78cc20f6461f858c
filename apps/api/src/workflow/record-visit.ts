import { policy, type PolicyRow } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Person } from '../platform/identity/person.js';
import type { Subject } from './subject.js';

/** Notes that somebody opened another person's document, once a day, so that the employee can see who did. */
export async function recordVisit(tx: Tx, person: Person, subject: Subject): Promise<void> {
  if (person.employeeId === subject.employeeId) return;
  const unit = await tx.first<{ lineage: string[] }>('select lineage from unit where id = $1', [subject.unitId]);
  await tx.run(
    `insert into document_visit (participant_id, account_id, day, visited_as, at) values ($1, $2, business_day($3), $4, business_now())
      on conflict do nothing`,
    [subject.participantId, person.accountId, subject.zone, visitedAs(person, subject, unit?.lineage ?? [])],
  );
}

/** The relation that let him in, before the role: a chief who also administers came as the chief. */
function visitedAs({ employeeId, grants }: Person, { line }: Subject, lineage: readonly string[]): string {
  if (employeeId !== null && employeeId === line.supervisorId) return 'supervisor';
  if (employeeId !== null && employeeId === line.higherOfficialId) return 'higherOfficial';
  const { roles }: PolicyRow = policy['participant.read'];
  const grant = grants.find(({ role, unitId }) => roles.includes(role) && (unitId === null || lineage.includes(unitId)));
  return grant?.role ?? 'deputy';
}
