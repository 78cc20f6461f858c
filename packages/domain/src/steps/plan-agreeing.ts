import { asksExpectations, type Expectations } from '../plan/index.js';
import { coreValues } from '../rating/core-values.js';
import { factOf } from '../workflow/facts.js';
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
