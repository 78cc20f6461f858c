import {
  agreedPlan,
  asksExpectations,
  documentPlan,
  familyOf,
  fillInPlan,
  indicatorsOf,
  keysGiven,
  keysIn,
  planAgreed,
  planBefore,
  renewSupport,
  superiorResults,
  sidesIn,
  type DraftedPlan,
  type PerformancePlan,
} from '../../../plan/index.js';
import { coreValues } from '../../../rating/core-values.js';
import { causes } from '../../../workflow/effect.js';
import { answersOf, factOf, type Facts } from '../../../workflow/facts.js';
import { defineStep, turn } from '../../../workflow/step.js';
import { agreementForm, planForm, type Agreement } from './form.js';
import { agreementRules, planRules } from './rules.js';

const notTied = 'Mendukung tugas unit secara keseluruhan.';

/**
 * The plan that was handed in before, so that nothing of it becomes something else; at first one that fits the post. Its first result says
 * why it is not tied: what it would support depends on when the superior agrees on his.
 */
function examplePlan(facts: Facts): DraftedPlan {
  const before = answersOf(facts, documentPlan);
  const family = familyOf(facts.employee);
  return (
    (before && renewedPlan(before, facts)) ?? {
      results: [
        {
          title: `Terlaksananya tugas ${facts.employee.position} sesuai standar`,
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
    }
  );
}

/** A plan as it can be handed in again today: with ties that hold; a main result of which none is left says so. */
export function renewedPlan({ approach, results, annex }: PerformancePlan, facts: Facts): DraftedPlan {
  const superior = factOf(facts, superiorResults);
  return {
    approach,
    annex,
    results: results.map(({ supports, ties, untied, ...result }) => {
      const support = renewSupport({ supports, ties, untied }, superior);
      const isLoose = superior !== null && result.kind === 'MAIN' && Object.keys(support).length === 0;
      return { ...result, ...(isLoose ? { untied: notTied } : support) };
    }),
  };
}

function keptPlan(drafted: DraftedPlan, facts: Facts): PerformancePlan {
  return fillInPlan(drafted, {
    given: factOf(facts, keysGiven),
    superior: factOf(facts, superiorResults),
    family: familyOf(facts.employee),
    before: planBefore(facts),
  });
}

/** What of a plan may be marked by its key when it is given back: each result and each indicator. */
export function keysOf(plan: PerformancePlan | undefined): readonly string[] {
  return plan === undefined ? [] : keysIn(plan);
}

/** Penyusunan SKP: the employee drafts, the supervisor agrees or returns with a reason (PermenPANRB 6/2022, planning). */
export const targetSetting = defineStep({
  key: documentPlan.step,
  version: 1,
  label: { id: 'Penetapan sasaran', en: 'Target setting' },
  opens: { kind: 'onDate' },
  needs: ['supervisor'],
  occasions: [{ key: '', label: { id: 'Penetapan sasaran', en: 'Target setting' }, opensOn: '01-01', dueOn: '01-31' }],
  signs: true,
  turns: [
    turn<PerformancePlan, DraftedPlan>({
      key: documentPlan.turn,
      label: { id: 'Susun sasaran', en: 'Draft targets' },
      verb: { id: 'Kirim sasaran', en: 'Send the targets' },
      holder: 'employee',
      days: 10,
      form: planForm,
      reads: [documentPlan, agreedPlan, keysGiven, superiorResults],
      rules: planRules,
      fillIn: keptPlan,
      example: examplePlan,
      audited: (plan) => ({ results: plan.results.length, indicators: indicatorsOf(plan).length }),
    }),
    turn<Agreement>({
      key: 'agree',
      label: { id: 'Sepakati sasaran', en: 'Agree targets' },
      holder: 'supervisor',
      days: 5,
      returnsTo: 'draft',
      form: agreementForm,
      reads: [documentPlan, asksExpectations],
      rules: agreementRules,
      marks: (facts) => keysOf(answersOf(facts, documentPlan)),
      example: (facts) =>
        factOf(facts, asksExpectations)
          ? { expectations: Object.fromEntries(coreValues.map(({ code, conduct }) => [code, conduct.map(({ id }) => id).join('; ')])) }
          : {},
      tells: () => [{ kind: 'plan-agreed', to: 'employee' }],
      effects: [
        causes(planAgreed, ({ expectations = {} }, facts) => {
          const plan = answersOf(facts, documentPlan);
          return plan && { ...plan, expectations };
        }),
      ],
    }),
  ],
});
