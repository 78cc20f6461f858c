import {
  agreedPlan,
  colleagues,
  familyOf,
  fillInPlan,
  indicatorsOf,
  keysGiven,
  keysIn,
  planBefore,
  renewSupport,
  sidesIn,
  superiorResults,
  teamAssignments,
  type DraftedPlan,
  type PerformancePlan,
} from '../plan/index.js';
import { surveyedUnits } from '../satisfaction/published-survey.js';
import { factOf, type Facts } from '../workflow/facts.js';
import { planForm } from './target-setting/v1/form.js';
import { planRules } from './target-setting/v1/rules.js';

const notTied = 'Mendukung tugas unit secara keseluruhan.';

/**
 * A first plan that fits the post, as an example. Its result says why it is not tied: what it would support depends on when the superior
 * agrees on his.
 */
export function firstPlan({ employee }: Facts): DraftedPlan {
  const family = familyOf(employee);
  return {
    results: [
      {
        title: `Terlaksananya tugas ${employee.position} sesuai standar`,
        kind: 'MAIN',
        untied: notTied,
        indicators: [
          {
            ...sidesIn(family, 'QUANTITATIVE', { aspect: 'QUANTITY', perspective: 'PROCESS' }),
            text: 'Jumlah laporan pelaksanaan tugas',
            target: { number: 12, unit: 'laporan' },
          },
          {
            ...sidesIn(family, 'QUANTITATIVE', { aspect: 'QUALITY', perspective: 'STAKEHOLDERS' }),
            text: 'Laporan yang diterima tanpa perbaikan',
            target: { number: 95, unit: '%' },
          },
        ],
      },
    ],
  };
}

/**
 * A plan as it can be handed in again today: with ties that hold and those carriers who still report to the same superior; a main result of
 * which no tie is left says so.
 */
export function renewedPlan({ approach, results, annex }: PerformancePlan, facts: Facts): DraftedPlan {
  const superior = factOf(facts, superiorResults);
  return {
    approach,
    annex,
    results: results.map(({ supports, ties, untied, carriers, ...result }) => {
      const support = renewSupport({ supports, ties, untied }, superior);
      const isLoose = superior !== null && result.kind === 'MAIN' && Object.keys(support).length === 0;
      const left = carriers?.filter(({ employeeId }) => factOf(facts, colleagues).some((each) => each.employeeId === employeeId)) ?? [];
      return { ...result, ...(left.length === 0 ? {} : { carriers: left }), ...(isLoose ? { untied: notTied } : support) };
    }),
  };
}

/** The plan as it is kept, in the surroundings of its document. */
function keptPlan(drafted: DraftedPlan, facts: Facts): PerformancePlan {
  return fillInPlan(drafted, {
    given: factOf(facts, keysGiven),
    superior: factOf(facts, superiorResults),
    family: familyOf(facts.employee),
    before: planBefore(facts),
    colleagues: factOf(facts, colleagues),
  });
}

/** What of a plan may be marked by its key when it is given back: each result and each indicator. */
export function keysOf(plan: PerformancePlan | undefined): readonly string[] {
  return plan === undefined ? [] : keysIn(plan);
}

/** What every turn has in which a plan is written, at first and whenever it changes: one form, the same rules, keys from one count. */
export const planWriting = {
  holder: 'employee',
  days: 10,
  form: planForm,
  reads: [agreedPlan, keysGiven, superiorResults, surveyedUnits, teamAssignments, colleagues],
  rules: planRules,
  fillIn: keptPlan,
  audited: (plan: PerformancePlan) => ({ results: plan.results.length, indicators: indicatorsOf(plan).length }),
} as const;
