import { siasnPeriod, type SiasnPeriodRow } from '@siklus/contracts/siasn';
import { siasnPeriodOf } from '@siklus/domain';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, search } from '../../platform/lists/filters.js';
import { participantScope } from '../../workflow/document-columns.js';
import { visitsOfRows } from '../../workflow/record-visit.js';
import { isFinal, placeOf, ratedRuns, ratedSteps, resultColumns, type KeptResult } from './settled-results.js';

/** Final periods in the fields of SIASN `kinerjaperiodik`, for whoever carries them there. */
export const siasnPeriods = defineList<SiasnPeriodRow, KeptResult>({
  resource: 'siasn-periods',
  words: { id: 'SIASN kinerjaperiodik', en: 'SIASN kinerjaperiodik' },
  bare: true,
  forMachines: true,
  row: siasnPeriod,
  action: 'results.read',
  from: ratedRuns,
  scope: participantScope,
  where: `r.step = '${ratedSteps.period}' and ${isFinal}`,
  columns: resultColumns,
  filters: {
    tahun: equals('p.year'),
    occasion: equals('r.occasion'),
    q: search('e.name', 'e.nip'),
  },
  sorts: { tahun: 'p.year', bulanMulaiPenilaian: 'r.occasion' },
  defaultSort: 'p.year desc, r.occasion, u.name, e.name',
  show: async (rows, view) => (await visitsOfRows(rows, view)).map((kept) => ({ ...placeOf(kept), ...siasnPeriodOf(kept) })),
});
