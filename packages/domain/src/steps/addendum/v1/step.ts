import {
  addendumPlan,
  agreedPlan,
  comparePlans,
  documentPlan,
  planAgreed,
  type DraftedPlan,
  type PerformancePlan,
} from '../../../plan/index.js';
import { causes } from '../../../workflow/effect.js';
import { answersOf, factOf, type Facts } from '../../../workflow/facts.js';
import type { Rule } from '../../../workflow/rule.js';
import { defineStep, turn } from '../../../workflow/step.js';
import { firstPlan, keptPlan, keysOf, planWriting, renewedPlan } from '../../plan-writing.js';
import { agreementForm, type Agreement } from '../../target-setting/v1/form.js';

const changesSomething: Rule<DraftedPlan> = {
  code: 'PLAN_UNCHANGED',
  cites: 'R-SKP-9',
  says: { id: 'Adendum mengubah paling sedikit satu hal.', en: 'An addendum changes at least one thing.' },
  fault: {
    id: 'Sasaran ini sama dengan yang berlaku. Ubah yang perlu diubah, lalu kirim.',
    en: 'These targets are those in force. Change what has to be changed, then send them.',
  },
  broken(drafted, facts) {
    const agreed = factOf(facts, agreedPlan);
    const isSame = agreed !== null && comparePlans(agreed.plan, keptPlan(drafted, facts)).length === 0;
    return isSame ? [{ source: 'results' }] : [];
  },
};

/** The addendum that came back; at first the plan in force with its first result called anew. */
function exampleAddendum(facts: Facts): DraftedPlan {
  const cameBack = answersOf(facts, addendumPlan, facts.occasion);
  if (cameBack !== undefined) return renewedPlan(cameBack, facts);
  const inForce = factOf(facts, agreedPlan)?.plan;
  const [first, ...others] = inForce?.results ?? [];
  if (inForce === undefined || first === undefined) return firstPlan(facts);
  const title = first.title.replace(/ \(adendum \d+\)$/, '').slice(0, 480);
  return renewedPlan({ ...inForce, results: [{ ...first, title: `${title} (adendum ${facts.occasion})` }, ...others] }, facts);
}

/**
 * Adendum SKP: what was signed changes by a new version that both sign, and the old one is kept (domain rule R-SKP-9). Either of the two
 * asks for it, with the reason; the plan is the employee's, so he writes it, whoever asked, and his supervisor agrees or gives it back.
 */
export const addendum = defineStep({
  key: addendumPlan.step,
  version: 1,
  label: { id: 'Adendum sasaran', en: 'Addendum to the targets' },
  opens: { kind: 'onRequest', by: ['employee', 'supervisor'], amends: documentPlan.step, until: 'final-assessment' },
  needs: ['supervisor', `done:${documentPlan.step}`],
  occasions: [],
  signs: true,
  turns: [
    turn<PerformancePlan, DraftedPlan>({
      ...planWriting,
      key: addendumPlan.turn,
      label: { id: 'Ubah sasaran', en: 'Change the targets' },
      verb: { id: 'Kirim adendum', en: 'Send the addendum' },
      reads: [addendumPlan, ...planWriting.reads],
      rules: [...planWriting.rules, changesSomething],
      example: exampleAddendum,
    }),
    turn<Agreement>({
      key: 'agree',
      label: { id: 'Sepakati adendum', en: 'Agree the addendum' },
      holder: 'supervisor',
      days: 5,
      returnsTo: addendumPlan.turn,
      form: agreementForm,
      reads: [addendumPlan, agreedPlan],
      marks: (facts) => keysOf(answersOf(facts, addendumPlan, facts.occasion)),
      example: () => ({}),
      tells: () => [{ kind: 'plan-agreed', to: 'employee' }],
      effects: [
        causes(planAgreed, ({ expectations }, facts) => {
          const plan = answersOf(facts, addendumPlan, facts.occasion);
          return plan && { ...plan, expectations: { ...factOf(facts, agreedPlan)?.plan.expectations, ...expectations } };
        }),
      ],
    }),
  ],
});
