import { expect, it } from '@jest/globals';
import { indicator } from '../testing/plans.js';
import { surveyFor, type PublishedSurvey } from './index.js';

const survey = (id: string, lastDay: string, parts: Partial<PublishedSurvey> = {}): PublishedSurvey => ({
  id,
  version: 2,
  unitId: 'puskesmas',
  unitName: 'Puskesmas',
  lastDay,
  index: 83.52,
  ...parts,
});
const halfYearly = indicator({ pattern: 'PUBLISHED', months: [{ month: 6 }, { month: 12 }], surveyOf: 'puskesmas' });
const june = survey('juni', '2026-06-26');
const december = survey('desember', '2026-12-18');

it.each([
  ['of its measuring month', halfYearly, 'TW2', [june, december], 'juni'],
  ['of the last measuring month, for the year', halfYearly, '', [june, december], 'desember'],
  ['that ended last, of several in the month', halfYearly, 'TW2', [survey('akhir', '2026-06-30'), june], 'akhir'],
  ['of another unit', halfYearly, 'TW2', [survey('lain', '2026-06-30', { unitId: 'lain' })], undefined],
  ['that ended in another month of the period', halfYearly, 'TW2', [survey('mei', '2026-05-30')], undefined],
  ['in a period that does not measure', halfYearly, 'TW1', [survey('maret', '2026-03-30')], undefined],
  ['where the plan names none', indicator({ pattern: 'PUBLISHED', months: [{ month: 6 }] }), 'TW2', [june], undefined],
  ['of what nobody publishes', { ...halfYearly, pattern: 'POSITION' as const }, 'TW2', [june], undefined],
])('R-IKM-6: a survey %s', (_what, measured, occasion, surveys, expected) => {
  expect(surveyFor(measured, occasion, surveys)?.id).toBe(expected);
});
