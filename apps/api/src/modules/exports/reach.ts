import type { Person } from '../../platform/identity/person.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AnyRows } from '../../platform/lists/any-list.js';
import { demandAction } from '../../platform/lists/demand-action.js';
import { areBeyond, idsOf } from '../../platform/lists/reached-rows.js';
import { inLineOf } from '../../platform/lists/scope.js';
import type { Reach } from '../../tables/list-export.table.js';

/** Refuses the list to whom the policy gives no row of it, whatever he asks it for, and to a token that does not cover it. */
export function demandReader({ action, also = [] }: Pick<AnyRows, 'action' | 'also'>, person: Pick<Person, 'grants' | 'only'>): void {
  for (const each of [action, ...also]) demandAction(person, each);
}

/** By what somebody reaches what he reads, at this moment: his roles, and those whom his posts lead. */
async function rightsOf({ read }: Pick<UnitOfWork, 'read'>, { grants, employeeId, actsForSomebody }: Person): Promise<Omit<Reach, 'rows'>> {
  if (employeeId === null) return { grants, people: [] };
  const people = await read<{ id: string }>(`select distinct led.id from (${inLineOf('$1::uuid', actsForSomebody)}) led(id)`, [employeeId]);
  return { grants, people: people.map(({ id }) => id) };
}

/** The same, with the rows that he reads of this list, where he does not read all of it. */
export async function reachOf(
  reading: Pick<UnitOfWork, 'read'>,
  list: AnyRows,
  person: Person,
  filter: Readonly<Record<string, unknown>>,
): Promise<Reach> {
  return { ...(await rightsOf(reading, person)), rows: await idsOf(list, person, filter, reading) };
}

/**
 * Whether somebody still reaches all that he once read of this list: nobody has left his line, no role of his is over, and nothing that he
 * read has gone where others look after it.
 */
export async function coversReach(unitOfWork: UnitOfWork, list: AnyRows, person: Person, reach: Reach): Promise<boolean> {
  const reading: Pick<UnitOfWork, 'read'> = { read: (sql, values) => unitOfWork.read(sql, values) };
  const now = await rightsOf(reading, person);
  const people = new Set(now.people);
  const isHeld = ({ role, unitId }: Reach['grants'][number]) => now.grants.some((grant) => grant.role === role && grant.unitId === unitId);
  if (!reach.grants.every(isHeld) || !reach.people.every((id) => people.has(id))) return false;
  return reach.rows === null || !(await areBeyond(list, person, reach.rows, reading));
}
