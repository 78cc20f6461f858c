import { importedFile, type ImportedFile } from '@siklus/contracts/imports';
import { orSystem } from '../../../platform/audit/or-system.js';
import { utc } from '../../../platform/database/utc.js';
import { mayOf } from '../../../platform/identity/judge.js';
import { defineList } from '../../../platform/lists/define-list.js';
import { equals, inIds, search, within } from '../../../platform/lists/filters.js';
import { layoutWords } from '../read/office-file.js';

interface Kept extends Omit<ImportedFile, 'may' | 'layoutName'> {
  readonly lineage: readonly string[] | null;
}

/** Files that were taken in, with how far each is written and what became of it: for whoever looks after all whom it is about. */
export const imports = defineList<ImportedFile, Kept>({
  resource: 'imports',
  words: { id: 'Riwayat impor', en: 'History of imports' },
  row: importedFile,
  action: 'import.read',
  from: `imported_file f left join unit u on u.id = f.unit_id left join account k on k.id = f.created_by
    left join given_reason r on r.id = f.undo_reason_id`,
  scope: { lineage: 'u.lineage' },
  columns: {
    id: { sql: 'f.id', filter: inIds },
    name: { sql: 'f.name', sortable: true },
    layout: { sql: 'f.layout', filter: equals },
    unitName: { sql: 'u.name' },
    state: { sql: 'f.state', sortable: true, filter: equals },
    rows: { sql: 'f.rows', sortable: true },
    faulty: { sql: 'f.faulty' },
    created: { sql: 'f.created' },
    updated: { sql: 'f.updated' },
    unchanged: { sql: 'f.unchanged' },
    total: { sql: 'f.total' },
    written: { sql: 'f.written' },
    leftOut: { sql: 'f.left_out' },
    undone: { sql: 'f.undone' },
    stays: { sql: 'f.stays' },
    authorName: { sql: orSystem('k.display_name') },
    createdAt: { sql: 'f.created_at', as: utc, sortable: true },
    finishedAt: { sql: 'f.finished_at', as: utc },
    undoneByName: { sql: 'r.by_name' },
    undoReason: { sql: 'r.text' },
    lineage: { sql: 'u.lineage' },
  },
  filters: { unitId: within('u.lineage'), q: search('f.name', 'k.display_name') },
  defaultSort: 'f.created_at desc',
  show: (rows, { person }) =>
    rows.map(({ lineage, ...row }) => ({
      ...row,
      layoutName: layoutWords(row.layout),
      may: isUndoable(row) ? mayOf(person, ['import.undo'], { lineage: lineage ?? [], relations: [] }) : [],
    })),
});

/** Whether anything that an import wrote can be put back: it is all written, and not all of it was put back. */
function isUndoable({ state, stays, written }: Pick<ImportedFile, 'state' | 'stays' | 'written'>): boolean {
  return (state === 'done' && written > 0) || (state === 'undone' && stays > 0);
}
