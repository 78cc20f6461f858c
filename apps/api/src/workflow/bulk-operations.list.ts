import { bulkOperation, type BulkOperation } from '@siklus/contracts/bulk-operations';
import { carries, leavingCauses, type CycleState, type LeavingCause, type Registry, type ScheduleLine } from '@siklus/domain';
import { orSystem } from '../platform/audit/or-system.js';
import { utc } from '../platform/database/utc.js';
import { mayOf } from '../platform/identity/judge.js';
import type { Person } from '../platform/identity/person.js';
import { defineList } from '../platform/lists/define-list.js';
import { equals, inIds } from '../platform/lists/filters.js';
import { labelOf } from './labels.js';
import { registryToken } from './registry-token.js';

/**
 * Bulk acts `o` with their cycle `c` and its unit `cu`, the unit `u` that each is about, who began it (`k`) and why (`r`), who took it up
 * from him (`h`), and why it was cancelled (`x`).
 */
export const operationFrom = `bulk_operation o join cycle c on c.id = o.cycle_id join unit cu on cu.id = c.unit_id
  join unit u on u.id = o.unit_id left join account k on k.id = o.created_by
  left join account h on h.id = o.continued_by and h.id <> o.created_by
  left join given_reason r on r.id = (o.command -> 'because' ->> 'reasonId')::uuid
  left join given_reason x on x.id = o.cancel_reason_id`;

export type KeptOperation = Omit<BulkOperation, 'may' | 'label' | 'cause' | 'cancellable'> & {
  readonly lineage: readonly string[];
  /** The line of the cycle's schedule that it is about. */
  readonly line: ScheduleLine | null;
  readonly cause: LeavingCause | null;
  readonly cycleState: CycleState;
};

/** Bulk acts with how far each has come, newest first. */
export const bulkOperations = defineList<BulkOperation, KeptOperation, [Registry]>({
  resource: 'bulk-operations',
  needs: [registryToken],
  words: { id: 'Tindakan massal', en: 'Bulk operations' },
  row: bulkOperation,
  action: 'bulk.read',
  from: operationFrom,
  scope: { lineage: 'u.lineage' },
  columns: {
    id: { sql: 'o.id', filter: inIds },
    kind: { sql: 'o.kind', sortable: true, filter: equals },
    cycleId: { sql: 'o.cycle_id', filter: inIds },
    cycleName: { sql: `cu.name || ' ' || c.year` },
    line: {
      sql: `(select line from jsonb_array_elements(c.schedule) line
        where line ->> 'step' = o.command ->> 'step' and line ->> 'occasion' = o.command ->> 'occasion')`,
    },
    dueOn: { sql: `o.command ->> 'dueOn'` },
    cause: { sql: `o.command ->> 'cause'` },
    cycleState: { sql: 'c.state' },
    state: { sql: 'o.state', sortable: true, filter: equals },
    total: { sql: 'o.total' },
    done: { sql: 'o.done' },
    failed: { sql: 'o.failed' },
    skipped: { sql: 'o.skipped' },
    cancelled: { sql: 'o.cancelled' },
    waiting: { sql: 'o.total - o.done - o.failed - o.skipped - o.cancelled' },
    createdAt: { sql: 'o.created_at', as: utc, sortable: true },
    finishedAt: { sql: 'o.finished_at', as: utc },
    authorName: { sql: orSystem('k.display_name') },
    reason: { sql: 'r.text' },
    continuedByName: { sql: 'h.display_name' },
    cancelledByName: { sql: 'x.by_name' },
    cancelReason: { sql: 'x.text' },
    lineage: { sql: 'u.lineage' },
  },
  defaultSort: 'o.created_at desc',
  show: (rows, { person, services: [registry] }) => rows.map((row) => operationFor(registry, person, row)),
});

/** The act as this person reads it. */
export function operationFor(
  registry: Registry,
  person: Person,
  { lineage, line, cause, cycleState, ...row }: KeptOperation,
): BulkOperation {
  const label = line === null ? null : labelOf(registry, { ...line, ownLabel: line.label ?? null });
  const cancellable = row.state === 'paused' && !carries(row.kind, cycleState);
  return { ...row, label, cause: cause && leavingCauses[cause], cancellable, may: mayOf(person, ['bulk.act'], { lineage }) };
}
