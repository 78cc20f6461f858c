import { isEmpty, Refusal, scopeOf } from '@siklus/domain';
import type { Person } from '../../platform/identity/person.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AnyRows } from '../../platform/lists/any-list.js';
import { inLineOf } from '../../platform/lists/scope.js';
import type { Reach } from '../../tables/list-export.table.js';

/** Refuses the list to whom the policy gives no row of it, whatever he asks it for, and to a token that does not cover it. */
export function demandReader({ action }: Pick<AnyRows, 'action'>, { grants, only }: Pick<Person, 'grants' | 'only'>): void {
  if (only !== null && !only.includes(action)) throw new Refusal('TOKEN_WITHOUT_ACTION', { action });
  if (isEmpty(scopeOf(grants, action))) throw new Refusal('NOT_ALLOWED');
}

/** By what somebody reaches what he reads, at this moment: his roles, and those whom his posts lead. */
export async function reachOf({ read }: Pick<UnitOfWork, 'read'>, { grants, employeeId, actsForSomebody }: Person): Promise<Reach> {
  if (employeeId === null) return { grants, people: [] };
  const people = await read<{ id: string }>(`select distinct led.id from (${inLineOf('$1::uuid', actsForSomebody)}) led(id)`, [employeeId]);
  return { grants, people: people.map(({ id }) => id) };
}

/** Whether somebody has all by which he once read something: nobody has left his line, and no role of his is over. */
export async function coversReach(unitOfWork: UnitOfWork, person: Person, reach: Reach): Promise<boolean> {
  const now = await reachOf({ read: (sql, values) => unitOfWork.read(sql, values) }, person);
  const people = new Set(now.people);
  const isHeld = ({ role, unitId }: Reach['grants'][number]) => now.grants.some((grant) => grant.role === role && grant.unitId === unitId);
  return reach.grants.every(isHeld) && reach.people.every((id) => people.has(id));
}
