import { pools, roles, type Action, type Grant, type Role } from '@siklus/domain';
import type { Statements } from '../database/statements.js';
import type { Person } from './person.js';
import { grantsNow, isOpen } from './reaches.js';

/** A person as `personColumns` reads him. */
export interface PersonRow {
  readonly account_id: string;
  readonly employee_id: string | null;
  readonly owner_id: string | null;
  readonly only: readonly Action[] | null;
  readonly username: string;
  readonly display_name: string;
  readonly post: string | null;
  readonly acts: boolean;
  readonly grants: readonly { readonly role: string; readonly unitId: string | null; readonly only?: readonly Action[] }[];
}

/** SQL for what makes a person of an account `a`, with its roles of today. */
export const personColumns = `a.id as account_id, a.employee_id, a.username,
       coalesce(a.employee_id, (select o.employee_id from api_token k join account o on o.id = k.owner_id
         where k.account_id = a.id)) as owner_id,
       (select k.actions from api_token k where k.account_id = a.id) as only, a.display_name,
       (select c.position from current_assignment c where c.employee_id = a.employee_id) as post,
       exists (select from acting_official o where o.acting_id = a.employee_id) as acts,
       ${grantsNow} as grants`;

/** The person of such a row, as he comes. */
export function personOfRow(row: PersonRow, coming: Pick<Person, 'address' | 'demo'>): Person {
  const grants = row.grants.filter((grant): grant is Grant => roles.includes(grant.role as Role));
  return {
    accountId: row.account_id,
    employeeId: row.employee_id,
    ownerId: row.owner_id,
    only: row.only,
    username: row.username,
    name: row.display_name,
    post: row.post,
    actsForSomebody: row.acts,
    grants,
    // A pool's turns are its people's.
    pools: row.only === null ? pools.filter((pool) => grants.some((grant) => grant.role === pool)) : [],
    ...coming,
  };
}

/**
 * The person of an account with the rights of this moment, for work that goes on after he has asked for it; undefined where the account is
 * disabled, or its token no longer works.
 */
export async function readPerson(tx: Pick<Statements, 'rows'>, accountId: string): Promise<Person | undefined> {
  const [row] = await tx.rows<PersonRow & Record<string, unknown>>(`select ${personColumns} from account a where a.id = $1 and ${isOpen}`, [
    accountId,
  ]);
  return row && personOfRow(row, { address: '', demo: false });
}
