import { inIds, within } from '../platform/lists/filters.js';
import type { ScopeColumns } from '../platform/lists/scope.js';

/** How rows about a participant `p` in unit `u` relate to people: the same for documents, plans and recommendations. */
export const participantScope: ScopeColumns = { lineage: 'u.lineage', employee: 'p.employee_id' };

/** What the columns are called that many lists about documents have. */
export const documentLabels = {
  year: { id: 'Tahun', en: 'Year' },
  employeeName: { id: 'Nama pegawai', en: 'Employee' },
  unitName: { id: 'Unit kerja', en: 'Unit' },
  zone: { id: 'Zona waktu', en: 'Time zone' },
  step: { id: 'Kode langkah', en: 'Step code' },
  occasion: { id: 'Kode periode', en: 'Occasion code' },
  label: { id: 'Langkah', en: 'Step' },
  turnLabel: { id: 'Giliran', en: 'Turn' },
  holderName: { id: 'Pemegang', en: 'Holder' },
  pool: { id: 'Kelompok', en: 'Group' },
  state: { id: 'Status', en: 'State' },
  dueAt: { id: 'Batas waktu', en: 'Due' },
  version: { id: 'Versi', en: 'Version' },
} as const;

/** The columns of the contracts' `documentFields` for rows joined with employee `e` and unit `u`, whose ids the row keeps in these. */
export function documentColumns(row: {
  readonly cycleId: string;
  readonly participantId: string;
  readonly employeeId: string;
  readonly unitId: string;
}) {
  return {
    cycleId: { sql: row.cycleId, filter: inIds },
    participantId: { sql: row.participantId, filter: inIds },
    employeeId: { sql: row.employeeId, filter: inIds },
    employeeName: { sql: 'e.name', label: documentLabels.employeeName, sortable: true },
    unitId: { sql: row.unitId, filter: () => within('u.lineage') },
    unitName: { sql: 'u.name', label: documentLabels.unitName, sortable: true },
    zone: { sql: 'u.zone', label: documentLabels.zone },
  } as const;
}
