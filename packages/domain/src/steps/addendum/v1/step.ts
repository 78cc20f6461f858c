import { addendumPlan, agreedPlan, comparePlans, planAgreed, type DraftedPlan, type PerformancePlan } from '../../../plan/index.js';
import { causes } from '../../../workflow/effect.js';
import { answersOf, factOf, isFact, type Facts } from '../../../workflow/facts.js';
import type { Rule } from '../../../workflow/rule.js';
import { defineStep, turn, type Turn } from '../../../workflow/step.js';
import { agreementForm, type Agreement } from '../../target-setting/v1/form.js';
import { keysOf, renewedPlan, targetSetting } from '../../target-setting/v1/step.js';

// A plan is written in one way, at first and whenever it changes: by the same form, under the same rules, with keys from one count.
const draft = targetSetting.turns.find(({ key }) => key === 'draft') as Turn<PerformancePlan, DraftedPlan>;

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
    const isSame = agreed !== null && comparePlans(agreed.plan, draft.fillIn(drafted, facts)).length === 0;
    return isSame ? [{ source: 'results' }] : [];
  },
};

/** The addendum that came back; at first the plan in force with its first result called anew. */
function exampleAddendum(facts: Facts): DraftedPlan {
  const cameBack = answersOf(facts, addendumPlan, facts.occasion);
  if (cameBack !== undefined) return renewedPlan(cameBack, facts);
  const inForce = factOf(facts, agreedPlan)?.plan;
  const [first, ...others] = inForce?.results ?? [];
  if (inForce === undefined || first === undefined) return draft.example(facts);
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
  opens: { kind: 'onRequest', by: ['employee', 'supervisor'], amends: targetSetting.key, until: 'final-assessment' },
  needs: ['supervisor', `done:${targetSetting.key}`],
  occasions: [],
  signs: true,
  turns: [
    turn<PerformancePlan, DraftedPlan>({
      ...draft,
      key: addendumPlan.turn,
      label: { id: 'Ubah sasaran', en: 'Change the targets' },
      verb: { id: 'Kirim adendum', en: 'Send the addendum' },
      reads: [...draft.reads.filter(isFact), addendumPlan, agreedPlan],
      rules: [...draft.rules, changesSomething],
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
