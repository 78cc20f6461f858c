import { z } from 'zod';
import { documentPlan, indicatorsOf, type Indicator, type PerformancePlan } from '../plan/index.js';
import { answersOf, type Facts } from '../workflow/facts.js';
import type { Place, Rule } from '../workflow/rule.js';
import { text } from './fields.js';

/** What was reached on one indicator: a number, a text, or "not measured" (null) with the note that says why. */
const actual = z.strictObject({
  indicator: z.string().regex(/^\d+\.\d+$/),
  value: z.union([z.number().min(0).max(1e12), text(500), z.null()]),
  note: text(2000).optional(),
});
export const actuals = z.array(actual).min(1).max(200);
export type Actual = z.infer<typeof actual>;

function agreedPlan(facts: Facts): PerformancePlan {
  const plan = answersOf(facts, documentPlan);
  if (plan === undefined) throw new Error('A report was opened without agreed targets');
  return plan;
}

/** A report of actuals: every agreed indicator exactly once, in the kind of its target. */
export const actualsRules: readonly Rule<{ readonly actuals: readonly Actual[] }>[] = [
  {
    code: 'INDICATOR_UNKNOWN',
    says: {
      id: 'Hanya indikator sasaran yang disepakati yang dilaporkan, masing-masing satu kali.',
      en: 'Only indicators of the agreed targets are reported, each once.',
    },
    fault: {
      id: 'Indikator {indicator} tidak ada dalam sasaran atau sudah dilaporkan. Hapus baris ini.',
      en: 'Indicator {indicator} is not in the targets or was reported before. Remove this row.',
    },
    broken({ actuals: reported }, facts) {
      const open = new Set(agreedIndicators(facts).keys());
      return placesIn(reported, 'indicator', ({ indicator }) => !open.delete(indicator));
    },
  },
  {
    code: 'NOT_MEASURED_WITHOUT_NOTE',
    // Not measured is not zero.
    cites: '2.6',
    says: { id: '"Tidak diukur" memerlukan catatan.', en: '"Not measured" needs a note.' },
    fault: { id: 'Tulis mengapa indikator ini tidak diukur.', en: 'Write why this indicator was not measured.' },
    broken: ({ actuals: reported }) => placesIn(reported, 'note', ({ value, note }) => value === null && note === undefined),
  },
  {
    code: 'ACTUAL_IS_NO_NUMBER',
    says: { id: 'Target berupa angka dijawab dengan angka.', en: 'A numeric target is answered by a number.' },
    fault: { id: 'Targetnya berupa angka ({unit}). Isi dengan angka.', en: 'The target is a number ({unit}). Enter a number.' },
    broken({ actuals: reported }, facts) {
      const agreed = agreedIndicators(facts);
      return reported.flatMap(({ indicator, value }, index) => {
        const target = agreed.get(indicator)?.target;
        const isOfOtherKind = typeof value === 'string' && target !== undefined && 'number' in target;
        return isOfOtherKind ? [{ source: `actuals.${index}.value`, details: { unit: target.unit } }] : [];
      });
    },
  },
  {
    code: 'INDICATOR_NOT_REPORTED',
    says: { id: 'Setiap indikator sasaran yang disepakati dilaporkan.', en: 'Every indicator of the agreed targets is reported.' },
    fault: {
      id: 'Indikator {indicator} belum dilaporkan. Tambahkan realisasinya.',
      en: 'Indicator {indicator} is not reported yet. Add what was reached.',
    },
    broken({ actuals: reported }, facts) {
      const missing = new Set(agreedIndicators(facts).keys());
      for (const { indicator } of reported) missing.delete(indicator);
      return [...missing].map((indicator) => ({ source: 'actuals', details: { indicator } }));
    },
  },
];

function agreedIndicators(facts: Facts): ReadonlyMap<string, Indicator> {
  return new Map(indicatorsOf(agreedPlan(facts)).map(({ reference, indicator }) => [reference, indicator]));
}

function placesIn(reported: readonly Actual[], part: keyof Actual, isFaulty: (actual: Actual) => boolean): Place[] {
  return reported.flatMap((each, index) =>
    isFaulty(each) ? [{ source: `actuals.${index}.${part}`, details: { indicator: each.indicator } }] : [],
  );
}

/** The rows to report with the targets as their values: the example of a report that went as planned. */
export function actualsAsPlanned(facts: Facts, share: number): Actual[] {
  return indicatorsOf(agreedPlan(facts)).map(({ reference, indicator: { target } }) => ({
    indicator: reference,
    value: 'number' in target ? Math.round(target.number * share * 100) / 100 : target.text,
  }));
}
