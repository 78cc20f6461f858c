import { bulkItem, type BulkItem } from '@siklus/contracts/bulk-operations';
import { textOf, type Details, type ErrorCode } from '@siklus/domain';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search } from '../../platform/lists/filters.js';
import { calledThen } from '../../workflow/called-then.js';

/** An item as it is kept: the code of what stood against it, and what fills its words. */
export type KeptItem = Omit<BulkItem, 'message'> & { readonly code: ErrorCode | null; readonly details: Details | null };

/** The items of an act with its unit `u` and the people, who for an opening become participants by it. */
export const itemFrom = `bulk_item i join bulk_operation o on o.id = i.operation_id join unit u on u.id = o.unit_id
  left join participant d on d.id = i.target_id
  left join participant n on o.kind = 'open' and n.cycle_id = o.cycle_id and n.employee_id = i.target_id
  join employee e on e.id = coalesce(d.employee_id, i.target_id) left join unit w on w.id = coalesce(d.unit_id, n.unit_id)`;

/** What became of each person in mass acts, in the order of the act. */
export const bulkItems = defineList<BulkItem, KeptItem>({
  resource: 'bulk-items',
  words: { id: 'Hasil tindakan massal', en: 'Results of bulk operations' },
  row: bulkItem,
  action: 'bulk.read',
  from: itemFrom,
  scope: { lineage: 'u.lineage' },
  columns: {
    id: { sql: `i.operation_id || '/' || i.n` },
    operationId: { sql: 'i.operation_id', filter: inIds },
    participantId: { sql: 'coalesce(d.id, n.id)' },
    employeeId: { sql: 'e.id' },
    employeeName: { sql: calledThen('e', 'o.created_at') },
    nip: { sql: 'e.nip', sortable: true },
    unitName: { sql: 'w.name', sortable: true },
    state: { sql: 'i.state', sortable: true, filter: equals },
    code: { sql: 'i.code' },
    details: { sql: 'i.details' },
  },
  sorts: { employeeName: 'e.name' },
  filters: { q: search('e.name', 'e.nip') },
  defaultSort: 'i.operation_id desc',
  tieBreak: 'i.operation_id, i.n',
  unlimited: { countFrom: (filter) => ('q' in filter ? itemFrom : 'bulk_item i') },
  show: (rows) => rows.map(({ code, details, ...row }) => ({ ...row, message: messageOf({ code, details }) })),
});

/** Why it was not done; null where it was, or waits. */
export function messageOf({ code, details }: Pick<KeptItem, 'code' | 'details'>): BulkItem['message'] {
  return code === null ? null : textOf(code, details ?? {});
}
