import { difference, type Difference } from '@siklus/contracts/reconciliation';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search, within } from '../../platform/lists/filters.js';
import { looksAt, visitsOfRows } from '../../workflow/record-visit.js';
import { differences as rows } from './differences.sql.js';

/** What differs between Siklus and the ratings that other systems told, person by person: for whoever brings their files. */
export const differences = defineList<Difference>({
  resource: 'reconciliation',
  words: { id: 'Perbandingan dengan sistem lain', en: 'Comparison with other systems' },
  row: difference,
  action: 'employee.import',
  // What stands here of somebody is a result, and no more to be read by this way than by any other.
  also: ['results.read'],
  from: `${rows} d`,
  scope: { lineage: 'd.lineage' },
  columns: {
    id: { sql: 'd.id', filter: inIds },
    employeeId: { sql: 'd.employee_id', filter: inIds },
    participantId: { sql: 'd.participant_id' },
    employeeName: { sql: 'd.name', sortable: true },
    nip: { sql: 'd.nip', sortable: true },
    unitId: { sql: 'd.unit_id', filter: () => within('d.lineage') },
    unitName: { sql: 'd.unit_name', sortable: true },
    year: { sql: 'd.year', sortable: true, filter: equals },
    periodKind: { sql: 'd.period_kind', sortable: true, filter: equals },
    periodNumber: { sql: 'd.period_number', sortable: true, filter: equals },
    kind: { sql: 'd.kind', sortable: true, filter: equals },
    here: { sql: 'd.here' },
    there: { sql: 'd.there' },
    contradicts: { sql: 'd.contradicts', filter: equals },
    source: { sql: 'd.source' },
    toldAt: { sql: 'd.told_at', as: utc, sortable: true },
  },
  filters: { q: search('d.name', 'd.nip') },
  defaultSort: 'd.year desc, d.name',
  looks: looksAt('d.participant_id', 'kind'),
  show: visitsOfRows,
});
