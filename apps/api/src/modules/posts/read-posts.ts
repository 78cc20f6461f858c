import type { Tx } from '../../platform/database/unit-of-work.js';

/** A post as it is kept, with its unit and all above it. */
export interface KeptPost {
  readonly id: string;
  readonly unit_id: string;
  readonly kind: string;
  readonly position: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  /** The last day that the main post before had until it had to end for this one: `infinity` for none, null where none had to end. */
  readonly former_end: string | null;
  readonly lineage: readonly string[];
  /** The day it is in the unit. */
  readonly today: string;
}

const columns =
  'a.id, a.unit_id, a.kind, a.position, a.valid_from::text as valid_from, a.valid_to::text as valid_to, a.former_end::text as ' +
  'former_end, u.lineage, t.today::text as today';
const from = 'assignment a join unit u on u.id = a.unit_id join unit_today t on t.unit_id = u.id';

/** The employee's main posts in the order of their days. */
export function mainPosts(tx: Tx, employeeId: string): Promise<KeptPost[]> {
  return tx.rows<KeptPost & Record<string, unknown>>(
    `select ${columns} from ${from} where a.employee_id = $1 and a.kind in ('D', 'PJ', 'TT') order by a.valid_from`,
    [employeeId],
  );
}

/** One post of the employee, of any kind, locked. */
export function postOf(tx: Tx, employeeId: string, postId: string): Promise<KeptPost | undefined> {
  return tx.first<KeptPost & Record<string, unknown>>(
    `select ${columns} from ${from} where a.id = $1 and a.employee_id = $2 for update of a`,
    [postId, employeeId],
  );
}
