import { asksExpectations, documentPlan, planAgreed, type DraftedPlan, type PerformancePlan } from '../../../plan/index.js';
import { coreValues } from '../../../rating/core-values.js';
import { causes } from '../../../workflow/effect.js';
import { answersOf, factOf, type Facts } from '../../../workflow/facts.js';
import { defineStep, turn } from '../../../workflow/step.js';
import { firstPlan, keysOf, planWriting, renewedPlan } from '../../plan-writing.js';
import { agreementForm, type Agreement } from './form.js';
import { agreementRules, tiedToAnother } from '../../plan-agreeing.js';

/** The plan that was handed in before, so that nothing of it becomes something else; at first one that fits the post. */
function examplePlan(facts: Facts): DraftedPlan {
  const before = answersOf(facts, documentPlan);
  return before === undefined ? firstPlan(facts) : renewedPlan(before, facts);
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
      ...planWriting,
      reads: [documentPlan, ...planWriting.reads],
      example: examplePlan,
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
      doubts: [tiedToAnother((facts) => answersOf(facts, documentPlan))],
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
