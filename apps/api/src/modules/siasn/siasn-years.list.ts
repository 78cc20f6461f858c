import { siasnYear, type SiasnYearRow } from '@siklus/contracts/siasn';
import { siasnYearOf } from '@siklus/domain';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, search } from '../../platform/lists/filters.js';
import { participantScope } from '../../workflow/document-columns.js';
import { visitsOfRows } from '../../workflow/record-visit.js';
import { isFinal, placeOf, ratedRuns, ratedSteps, resultColumns, type KeptResult } from './settled-results.js';

/** Final years in the fields of SIASN `skp22`, for whoever carries them there. */
export const siasnYears = defineList<SiasnYearRow, KeptResult>({
  resource: 'siasn-years',
  words: { id: 'SIASN skp22', en: 'SIASN skp22' },
  bare: true,
  forMachines: true,
  row: siasnYear,
  action: 'results.read',
  from: ratedRuns,
  scope: participantScope,
  where: `r.step = '${ratedSteps.year}' and ${isFinal}`,
  columns: resultColumns,
  filters: { tahun: equals('p.year'), q: search('e.name', 'e.nip') },
  sorts: { tahun: 'p.year' },
  defaultSort: 'p.year desc, u.name, e.name',
  show: async (rows, view) => (await visitsOfRows(rows, view)).map((kept) => ({ ...placeOf(kept), ...siasnYearOf(kept) })),
});
