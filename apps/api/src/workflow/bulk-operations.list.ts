import { bulkOperation, type BulkOperation } from '@siklus/contracts';
import { utc } from '../platform/database/utc.js';
import { defineList } from '../platform/lists/define-list.js';
import { equals, inIds } from '../platform/lists/filters.js';
import { documentLabels } from './document-columns.js';

/** Bulk acts `o` with their cycle `c` and its unit `cu`, and the unit `u` that each is about. */
export const operationFrom = `bulk_operation o join cycle c on c.id = o.cycle_id join unit cu on cu.id = c.unit_id
  join unit u on u.id = o.unit_id`;

/** Bulk acts with how far each has come, newest first. */
export const bulkOperations = defineList<BulkOperation>({
  resource: 'bulk-operations',
  row: bulkOperation,
  action: 'bulk.read',
  from: operationFrom,
  scope: { lineage: 'u.lineage' },
  columns: {
    id: { sql: 'o.id', filter: inIds },
    kind: { sql: 'o.kind', label: { id: 'Tindakan', en: 'Act' }, sortable: true, filter: equals },
    cycleId: { sql: 'o.cycle_id', filter: inIds },
    cycleName: { sql: `cu.name || ' ' || c.year`, label: { id: 'Siklus', en: 'Cycle' } },
    state: { sql: 'o.state', label: documentLabels.state, sortable: true, filter: equals },
    total: { sql: 'o.total', label: { id: 'Semua', en: 'All' } },
    done: { sql: 'o.done', label: { id: 'Berhasil', en: 'Done' } },
    failed: { sql: 'o.failed', label: { id: 'Gagal', en: 'Failed' } },
    skipped: { sql: 'o.skipped', label: { id: 'Dilewati', en: 'Skipped' } },
    waiting: { sql: 'o.total - o.done - o.failed - o.skipped', label: { id: 'Menunggu', en: 'Waiting' } },
    createdAt: { sql: 'o.created_at', as: utc, label: { id: 'Dimulai', en: 'Started' }, sortable: true },
    finishedAt: { sql: 'o.finished_at', as: utc, label: { id: 'Selesai', en: 'Finished' } },
  },
  defaultSort: 'o.created_at desc',
});
