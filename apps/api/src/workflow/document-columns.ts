import { inIds, within } from '../platform/lists/filters.js';
import type { ScopeColumns } from '../platform/lists/scope.js';

/** How rows about a participant `p` in unit `u` relate to people: the same for documents, plans and recommendations. */
export const participantScope: ScopeColumns = { lineage: 'u.lineage', employee: 'p.employee_id' };

/** How cycles `c` of units `u` relate to people. A draft is for those who look after all of it, who open it. */
export const cycleScope = {
  lineage: 'u.lineage',
  covering: `case when c.state <> 'draft' then c.unit_id end`,
} as const satisfies ScopeColumns;

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
    employeeName: { sql: 'e.name', sortable: true },
    unitId: { sql: row.unitId, filter: () => within('u.lineage') },
    unitName: { sql: 'u.name', sortable: true },
    zone: { sql: 'u.zone' },
    year: { sql: `(select ofyear.year from cycle ofyear where ofyear.id = ${row.cycleId})` },
  } as const;
}
