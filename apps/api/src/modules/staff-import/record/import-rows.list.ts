import { importedRow, type ImportedRow } from '@siklus/contracts/imports';
import { textOf, type RowLeftCode } from '@siklus/domain';
import { orSystem } from '../../../platform/audit/or-system.js';
import { defineList } from '../../../platform/lists/define-list.js';
import { equals, inIds, search } from '../../../platform/lists/filters.js';

interface Kept extends Omit<ImportedRow, 'message'> {
  readonly author: string;
  readonly code: RowLeftCode | null;
}

/** What became of the rows of imports that were new or changed something, in the order of the file. */
export const importRows = defineList<ImportedRow, Kept>({
  resource: 'import-rows',
  words: { id: 'Baris yang diimpor', en: 'Imported rows' },
  row: importedRow,
  action: 'import.read',
  from: `imported_row r join imported_file f on f.id = r.import_id left join unit u on u.id = f.unit_id
    left join account k on k.id = case r.state when 'stays' then f.undone_by else f.created_by end`,
  scope: { lineage: 'u.lineage' },
  columns: {
    id: { sql: `r.import_id || '/' || r.n` },
    importId: { sql: 'r.import_id', filter: inIds },
    line: { sql: 'r.line', sortable: true },
    nip: { sql: 'r.nip', sortable: true },
    name: { sql: 'r.name', sortable: true },
    isNew: { sql: 'r.is_new' },
    state: { sql: 'r.state', sortable: true, filter: equals },
    code: { sql: 'r.code' },
    author: { sql: orSystem('k.display_name') },
  },
  filters: { q: search('r.name', 'r.nip') },
  defaultSort: 'r.import_id desc, r.line',
  tieBreak: 'r.import_id, r.n',
  show: (rows) => rows.map(({ code, author, ...row }) => ({ ...row, message: code === null ? null : textOf(code, { author }) })),
});
