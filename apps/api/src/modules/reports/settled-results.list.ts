import { settledResult, type SettledResultRow } from '@siklus/contracts/reports';
import type { Registry, Text } from '@siklus/domain';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, search } from '../../platform/lists/filters.js';
import { documentColumns, participantScope } from '../../workflow/document-columns.js';
import { labelOf, ownLabel } from '../../workflow/labels.js';
import { looksAt, visitsOfRows } from '../../workflow/record-visit.js';
import { registryToken } from '../../workflow/registry-token.js';
import { now } from './rolled-up.js';

interface Kept extends Omit<SettledResultRow, 'label'> {
  readonly stepVersion: number;
  readonly ownLabel: Text | null;
}

const from = `rating g join participant p on p.id = g.participant_id join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id
  join step_run r on r.participant_id = g.participant_id and r.step = g.step and r.occasion = g.occasion`;

/** Results as they stand now, by person: those behind the numbers of the spread. Reading them is a visit of each document. */
export const settledResults = defineList<SettledResultRow, Kept, [Registry]>({
  resource: 'settled-results',
  needs: [registryToken],
  words: { id: 'Hasil penilaian', en: 'Results' },
  row: settledResult,
  action: 'results.read',
  from,
  scope: participantScope,
  where: `g.version = (select max(newest.version) from rating newest
    where newest.participant_id = g.participant_id and newest.step = g.step and newest.occasion = g.occasion)`,
  columns: {
    id: { sql: 'r.id' },
    ...documentColumns({ cycleId: 'p.cycle_id', participantId: 'p.id', employeeId: 'p.employee_id', unitId: 'p.unit_id' }),
    nip: { sql: 'e.nip', sortable: true },
    step: { sql: 'g.step', filter: equals },
    stepVersion: { sql: 'r.step_version' },
    ownLabel: { sql: ownLabel({ cycleId: 'p.cycle_id', step: 'g.step', occasion: 'g.occasion' }) },
    occasion: { sql: 'g.occasion', filter: equals },
    result: { sql: 'g.result' },
    behaviour: { sql: 'g.behaviour' },
    quadrant: { sql: 'g.predicate', sortable: true, filter: equals },
    isFinal: { sql: `(r.state = 'done' and g.final_at <= ${now})`, filter: equals },
  },
  filters: { q: search('e.name', 'e.nip') },
  looks: looksAt('p.id', 'quadrant', 'isFinal'),
  defaultSort: 'p.year desc, r.opens_at, u.name, e.name',
  show: async (rows, view) => {
    const [registry] = view.services;
    const read = await visitsOfRows(rows, view);
    return read.map(({ stepVersion, ownLabel: own, ...row }) => ({
      ...row,
      label: labelOf(registry, { ...row, stepVersion, ownLabel: own }),
    }));
  },
});
