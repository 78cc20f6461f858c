import { listed } from '../../../errors/fault.js';
import { agreedPlan, indicatorsOf, isCounted, numberOf, reportedValues, sumOfPeriods } from '../../../plan/index.js';
import type { Text } from '../../../text.js';
import type { Doubt } from '../../../workflow/doubt.js';
import { factOf } from '../../../workflow/facts.js';
import type { YearReport } from './form.js';

/** Whoever enters the last quarter alone gives less than he has reported: what adds up is never less in the year than in its parts. */
export const yearBelowPeriods: Doubt<YearReport> = {
  code: 'YEAR_BELOW_PERIODS',
  asks: {
    id:
      'Realisasi setahun lebih kecil daripada jumlah yang sudah dilaporkan tiap triwulan: {indicators}. Isian ini untuk setahun penuh, ' +
      'bukan untuk triwulan terakhir saja. Apakah angkanya memang demikian?',
    en:
      'The actual of the whole year is less than the quarters reported so far add up to: {indicators}. It is asked for the whole year, ' +
      'not for the last quarter alone. Is the figure right?',
  },
  reads: [agreedPlan, reportedValues],
  raised({ actuals }, facts) {
    const reported = factOf(facts, reportedValues);
    const indicators = factOf(facts, agreedPlan)?.plan ?? { results: [] };
    const below = indicatorsOf(indicators).flatMap(({ indicator }): Text[] => {
      const { key, target } = indicator;
      const value = actuals.find((each) => each.indicator === key)?.value;
      const ofIt = reported.filter((each) => each.indicator.key === key);
      const sum = sumOfPeriods(indicator, ofIt);
      if (typeof value !== 'number' || sum === undefined || value >= sum || !isCounted(target)) return [];
      const said = (language: string) => [value, sum].map((each) => each.toLocaleString(language, { maximumFractionDigits: 6 }));
      const [[now, before], [nowEn, beforeEn]] = [said('id-ID'), said('en-GB')];
      return [
        {
          id: `${numberOf(key)} diisi ${now}, sudah dilaporkan ${before} ${target.unit}`,
          en: `${numberOf(key)} says ${nowEn}, reported before ${beforeEn} ${target.unit}`,
        },
      ];
    });
    return below.length === 0 ? null : { indicators: listed(below) };
  },
};
