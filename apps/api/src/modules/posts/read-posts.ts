import { assignmentKinds, type AssignmentKind, type MasterValues } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';

/** A post as it is kept, with its unit and all above it. */
export interface KeptPost {
  readonly id: string;
  readonly unit_id: string;
  readonly kind: string;
  readonly unit_code: string;
  readonly unit_name: string;
  readonly zone: string;
  readonly position: string;
  readonly position_type: string;
  readonly level: string | null;
  readonly supervisor_nip: string | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
  /** The last day that the main post before had until it had to end for this one: `infinity` for none, null where none had to end. */
  readonly former_end: string | null;
  readonly lineage: readonly string[];
  /** Whether it can be taken back today. */
  readonly can_be_taken_back: boolean;
}

/** SQL for whether post `a` can be taken back on day `t.today`: nobody loses by it the only post in which he is known. */
export const canBeTakenBack = `(a.valid_from > t.today
  or (a.valid_from = t.today and (a.kind in ('PLT', 'PLH') or a.former_end is not null)))`;

const columns =
  'a.id, a.unit_id, a.kind, u.code as unit_code, u.name as unit_name, u.zone, a.position, a.position_type, a.level, ' +
  's.nip as supervisor_nip, a.valid_from::text as valid_from, a.valid_to::text as valid_to, a.former_end::text as former_end, ' +
  `u.lineage, ${canBeTakenBack} as can_be_taken_back`;
const from =
  'assignment a join unit u on u.id = a.unit_id join unit_today t on t.unit_id = u.id left join employee s on s.id = a.supervisor_id';

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

/** What the history of a person tells of a post; nothing of one that is not there. */
export function valuesOf(post: KeptPost | undefined): MasterValues {
  if (post === undefined) return {};
  return {
    unitCode: post.unit_code,
    unitName: post.unit_name,
    zone: post.zone,
    assignmentKind: post.kind,
    position: post.position,
    positionType: post.position_type,
    level: post.level,
    supervisorNip: post.supervisor_nip,
    validFrom: post.valid_from,
    validTo: post.valid_to,
  };
}

/** Whether it is a post of the person's own, of which he has one at a time; the others come on top. */
export function isMain({ kind }: { readonly kind: string }): boolean {
  return assignmentKinds[kind as AssignmentKind].main;
}
