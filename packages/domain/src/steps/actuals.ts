import { z } from 'zod';
import { documentPlan, indicatorsOf, type PerformancePlan } from '../plan/index.js';
import { answersOf, type Facts } from '../workflow/facts.js';
import type { AnswerFault } from '../workflow/step.js';
import { text } from './fields.js';

/** What was reached on one indicator: a number, a text, or "not measured" (null) with the note that says why. */
const actual = z.object({
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

export const actualsRule = {
  id:
    'Setiap indikator sasaran yang disepakati dilaporkan tepat sekali; target berupa angka dijawab dengan angka, dan "tidak diukur" ' +
    'memerlukan catatan.',
  en:
    'Every indicator of the agreed targets is reported exactly once; a numeric target is answered by a number, and "not measured" ' +
    'needs a note.',
};

/**
 * Every agreed indicator exactly once, in the kind of its target; what was not measured says why (domain rule 2.6: not measured is not
 * zero).
 */
export function checkActuals(reported: readonly Actual[], facts: Facts): readonly AnswerFault[] {
  const expected = new Map(indicatorsOf(agreedPlan(facts)).map((each) => [each.reference, each.indicator]));
  const faults: AnswerFault[] = [];
  reported.forEach((each, index) => {
    const at = (part: string) => `actuals.${index}.${part}`;
    const indicator = expected.get(each.indicator);
    if (indicator === undefined)
      faults.push({
        source: at('indicator'),
        message: {
          id: `Indikator ${each.indicator} tidak ada dalam sasaran atau sudah dilaporkan. Hapus baris ini.`,
          en: `Indicator ${each.indicator} is not in the targets or was reported before. Remove this row.`,
        },
      });
    else if (each.value === null && each.note === undefined)
      faults.push({
        source: at('note'),
        message: { id: 'Tulis mengapa indikator ini tidak diukur.', en: 'Write why this indicator was not measured.' },
      });
    else if ('number' in indicator.target && typeof each.value === 'string')
      faults.push({
        source: at('value'),
        message: {
          id: `Targetnya berupa angka (${indicator.target.unit}). Isi dengan angka.`,
          en: `The target is a number (${indicator.target.unit}). Enter a number.`,
        },
      });
    expected.delete(each.indicator);
  });
  for (const reference of expected.keys())
    faults.push({
      source: 'actuals',
      message: { id: `Indikator ${reference} belum dilaporkan.`, en: `Indicator ${reference} is not reported yet.` },
    });
  return faults;
}

/** The rows to report with the targets as their values: the example of a report that went as planned. */
export function actualsAsPlanned(facts: Facts, share: number): Actual[] {
  return indicatorsOf(agreedPlan(facts)).map(({ reference, indicator: { target } }) => ({
    indicator: reference,
    value: 'number' in target ? Math.round(target.number * share * 100) / 100 : target.text,
  }));
}
