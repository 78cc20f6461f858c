import { policy, type LineFacts, type PolicyRow } from '@siklus/domain';
import { rowset } from '../platform/database/rows.js';
import type { Reading, Tx } from '../platform/database/unit-of-work.js';
import type { Person } from '../platform/identity/person.js';
import type { Looks } from '../platform/lists/define-list.js';
import type { VisitKind } from '../tables/document-visit.table.js';
import { loadPeople } from './load-line.js';

interface Visited {
  readonly id: string;
  readonly employeeId: string;
  readonly zone: string;
  readonly lineage: readonly string[];
}

/**
 * Notes that somebody read other people's documents, or lines of their trails, once a day each, so that the employee can see who did.
 * Whatever answers with what stands in a document calls it, in the transaction or the moment of reading.
 */
export async function recordVisits(
  tx: Pick<Tx, 'rows' | 'run'>,
  person: Person,
  participantIds: readonly string[],
  kind: VisitKind,
): Promise<void> {
  const visited = await tx.rows<Visited & Record<string, unknown>>(
    `select p.id, p.employee_id as "employeeId", u.zone, u.lineage from participant p join unit u on u.id = p.unit_id
      where p.id = any($1::uuid[]) and p.employee_id is distinct from $2::uuid
        and not exists (select from document_visit v where v.participant_id = p.id and v.account_id = $3
          and v.day = business_day(u.zone) and v.kind = $4)
      order by p.id`,
    [participantIds, person.employeeId, person.accountId, kind],
  );
  if (visited.length === 0) return;
  const { lines } = await loadPeople(
    tx,
    visited.map(({ employeeId }) => employeeId),
  );
  const rows = visited.map((each) => ({
    id: each.id,
    zone: each.zone,
    visited_as: kind === 'team' ? 'teamLead' : visitedAs(person, lines.get(each.employeeId), each),
  }));
  const { from, values } = rowset({ id: 'uuid', zone: 'text', visited_as: 'text' }, rows);
  await tx.run(
    `insert into document_visit (participant_id, account_id, day, kind, visited_as, at)
     select x.id, $${values.length + 1}, business_day(x.zone), $${values.length + 2}, x.visited_as, business_now()
       from ${from} on conflict do nothing`,
    [...values, person.accountId, kind],
  );
}

/** What makes a visit of narrowing a list by these filters, whose values stand in the documents of its rows. */
export function looksAt(document: string, ...by: string[]): Looks {
  return {
    document,
    by,
    note: async (documents, { person, unitOfWork }) => {
      if (documents.length > 0) await unitOfWork.run((tx) => recordVisits(tx, person, documents, 'document'));
    },
  };
}

/** The same for the rows of a list that shows what stands in documents. */
export function visitsOfRows<Row extends { readonly participantId: string | null }>(
  rows: Row[],
  { person, unitOfWork }: { readonly person: Person; readonly unitOfWork: Reading },
): Promise<Row[]> {
  return unitOfWork.run(async (tx) => {
    await recordVisits(
      tx,
      person,
      rows.flatMap(({ participantId }) => participantId ?? []),
      'document',
    );
    return rows;
  });
}

/**
 * The relation that let him in, before the role: a chief who also administers came as the chief. Whoever is none of these has a turn of the
 * document in his hands, as a deputy or until it goes to whoever is in line now.
 */
function visitedAs({ employeeId, grants, actsForSomebody }: Person, line: LineFacts | undefined, { lineage }: Visited): string {
  if (employeeId !== null && employeeId === line?.supervisorId) return 'supervisor';
  if (employeeId !== null && employeeId === line?.higherOfficialId) return 'higherOfficial';
  const { roles }: PolicyRow = policy['participant.read'];
  const grant = grants.find(({ role, unitId }) => roles.includes(role) && (unitId === null || lineage.includes(unitId)));
  return grant?.role ?? (actsForSomebody ? 'deputy' : 'holder');
}
