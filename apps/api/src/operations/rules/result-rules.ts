import {
  achievementOf,
  directions,
  elementCodes,
  exact,
  faultsOfSurvey,
  isIndicative,
  patterns,
  predicateOf,
  quarters,
  satisfactionOf,
  saying,
  usualMonths,
  weightModes,
  wholePercent,
  type GivenSurvey,
} from '@siklus/domain';
import { z } from 'zod';
import { rating, rule, type Rule } from './rule.js';

const figure = z.number().min(0).max(1e12);
const target = z.union([
  z.strictObject({ number: figure }),
  z
    .strictObject({ least: figure, most: figure })
    .refine(({ least, most }) => least < most, saying({ id: 'Isi "least" di bawah "most".', en: 'Enter "least" below "most".' })),
]);
const occasion = z.enum(['', ...quarters]);
const survey = z.strictObject({
  weightMode: z.enum(weightModes).default('EXACT'),
  respondents: z.number().int().min(1).max(1e6),
  totals: z.record(z.enum(elementCodes as readonly [string, ...string[]]), z.number().int()),
  served: z.number().int().min(1).nullable().default(null),
});
/** The sums of a survey whose days are not asked. */
const given = (input: z.output<typeof survey>) => ({ ...input, firstDay: '2026-01-01', lastDay: '2026-12-31' }) as GivenSurvey;

/** Rules of results: what was reached, what is rated, what the public thinks of it. */
export const resultRules = {
  predicate: rule(
    'PermenPANRB 6/2022: result and behaviour give the predicate',
    z.strictObject({ result: rating, behaviour: rating }),
    { result: 'ABOVE', behaviour: 'AS_EXPECTED' },
    ({ result, behaviour }) => ({ predicate: predicateOf(result, behaviour) }),
  ),
  achievement: rule(
    'R-IKI: how far an indicator has come by the reports of its quarters (TW1 to TW4) or of the year ("")',
    z.strictObject({
      direction: z.enum(directions).default('MORE'),
      target,
      pattern: z.enum(patterns).default('CUMULATIVE'),
      months: z
        .array(z.strictObject({ month: z.number().int().min(1).max(12), target: figure.optional() }))
        .min(1)
        .optional(),
      reports: z.array(z.strictObject({ occasion, value: figure.nullable() })),
    }),
    { direction: 'LESS', target: { least: 7, most: 8 }, reports: [{ occasion: '', value: 6.5 }] },
    ({ direction, target: asked, pattern, months = usualMonths(pattern), reports }) => {
      const indicator = { key: 'r1.i1', text: '', pattern, months, target: { ...asked, unit: '', direction } };
      const reached = achievementOf(
        indicator,
        reports.map((report) => ({ ...report, indicator })),
      );
      if (reached === undefined) return { measured: false };
      const { share } = reached;
      return {
        measured: true,
        ...reached,
        percent: share === null ? null : exact(share * 100),
        told: share === null ? null : wholePercent(share),
      };
    },
  ),
  'satisfaction-index': rule(
    'PermenPANRB 14/2017: the index (IKM) and grade of a survey, by the sum of all answers for each of the nine elements',
    survey,
    { weightMode: 'EXACT', respondents: 10, totals: Object.fromEntries(elementCodes.map((element) => [element, 30])) },
    (input) => ({ ...satisfactionOf(given(input)), indicative: isIndicative(input) ?? null }),
    (input) => faultsOfSurvey(given(input)),
  ),
} satisfies Record<string, Rule>;
