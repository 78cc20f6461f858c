import { importException, type ImportException } from '@siklus/contracts/import-exceptions';
import { utc } from '../../platform/database/utc.js';
import { mayOf } from '../../platform/identity/judge.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search, within } from '../../platform/lists/filters.js';

interface Kept extends Omit<ImportException, 'may'> {
  readonly lineage: readonly string[] | null;
}

/** Whose rows imports leave out: for whoever brings files of these units. */
export const importExceptions = defineList<ImportException, Kept>({
  resource: 'import-exceptions',
  words: { id: 'Pengecualian impor', en: 'Exceptions from imports' },
  row: importException,
  action: 'employee.import',
  from: `import_exception_now x join given_reason r on r.id = x.reason_id left join given_reason f on f.id = x.end_reason_id
    left join employee e on e.nip = x.nip left join unit u on u.id = x.unit_id`,
  scope: { lineage: 'u.lineage' },
  columns: {
    id: { sql: 'x.id', filter: inIds },
    nip: { sql: 'x.nip', sortable: true, filter: equals },
    name: { sql: 'coalesce(e.name, x.name)', sortable: true },
    employeeId: { sql: 'e.id', filter: inIds },
    unitId: { sql: 'x.unit_id', filter: () => within('u.lineage') },
    unitName: { sql: 'u.name', sortable: true },
    kind: { sql: 'x.kind', sortable: true, filter: equals },
    reason: { sql: 'r.text' },
    byName: { sql: 'r.by_name', sortable: true },
    madeAt: { sql: 'x.made_at', as: utc, sortable: true },
    lastDay: { sql: 'x.last_day::text', sortable: true },
    state: { sql: 'x.state', sortable: true, filter: equals },
    endReason: { sql: 'f.text' },
    lineage: { sql: 'u.lineage' },
  },
  filters: { q: search('coalesce(e.name, x.name)', 'x.nip') },
  defaultSort: 'x.made_at desc',
  show: (rows, { person }) =>
    rows.map(({ lineage, ...row }) => ({
      ...row,
      may: row.state === 'active' ? mayOf(person, ['import-exception.end'], { lineage: lineage ?? [], employeeId: row.employeeId }) : [],
    })),
});
