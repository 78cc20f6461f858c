import { asksExpectations, numberOf, superiorResults, type Expectations, type PerformancePlan } from '../plan/index.js';
import { coreValues } from '../rating/core-values.js';
import type { Doubt } from '../workflow/doubt.js';
import { factOf, type Facts } from '../workflow/facts.js';
import type { Rule } from '../workflow/rule.js';

/** Where the cycle asks for it, an expectation of every core value. */
export const agreementRules: readonly Rule<{ readonly expectations?: Expectations | undefined }>[] = [
  {
    code: 'EXPECTATION_MISSING',
    cites: 'R-SKP-7',
    says: {
      id: 'Bila siklus memintanya, pimpinan menulis ekspektasi khusus untuk setiap nilai.',
      en: 'Where the cycle asks for it, the superior writes what he expects of every value.',
    },
    fault: { id: 'Tulis ekspektasi khusus Anda untuk nilai {value}.', en: 'Write what you expect in particular of the value: {value}.' },
    broken: ({ expectations = {} }, facts) =>
      factOf(facts, asksExpectations)
        ? coreValues
            .filter(({ code }) => expectations[code] === undefined)
            .map(({ code, label }) => ({ source: `expectations.${code}`, details: { value: label } }))
        : [],
  },
];

/** Whoever became the superior since a plan was sent is told that it serves the results of his predecessor (domain rule R-SKP-2). */
export const tiedToAnother = (planIn: (facts: Facts) => PerformancePlan | undefined): Doubt => ({
  code: 'TIED_TO_ANOTHER_PLAN',
  asks: {
    id:
      'Hasil {results} mendukung rencana atasan sebelumnya, bukan rencana atasan sekarang. Bila disepakati, pegawai diminta memilih ' +
      'dukungannya lagi. Sepakati demikian?',
    en:
      'What {results} supports is the plan of a former superior, not that of the present one. Once it is agreed, the employee is asked ' +
      'to choose again. Agree it so?',
  },
  reads: [superiorResults],
  raised(_agreement, facts) {
    const superior = factOf(facts, superiorResults);
    const { results = [] } = planIn(facts) ?? {};
    const elsewhere = results.filter(({ ties = [] }) => ties.some(({ document }) => superior !== null && document !== superior.document));
    return elsewhere.length === 0 ? null : { results: elsewhere.map(({ key }) => numberOf(key)).join(', ') };
  },
});
