import type { Tx } from '../../platform/database/unit-of-work.js';

/** How many people are named where a number of them is told; the number is always whole. */
const named = 50;

/** A person as he is named where people are counted. */
export interface NamedPerson {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
  readonly unitName: string;
}

/** The first of these employees by unit and name. */
export async function namedPeople(tx: Pick<Tx, 'rows'>, employeeIds: readonly string[]): Promise<NamedPerson[]> {
  if (employeeIds.length === 0) return [];
  return tx.rows(
    `select e.id, e.nip, e.name, coalesce(u.name, '') as "unitName"
       from employee e left join current_assignment a on a.employee_id = e.id left join unit u on u.id = a.unit_id
      where e.id = any($1::uuid[]) order by u.name, e.name limit ${named}`,
    [employeeIds],
  );
}
