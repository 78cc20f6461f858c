import {
  addendumPlan,
  agreedPlan,
  asksExpectations,
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
import { firstPlan, keysOf, planWriting, renewedPlan } from '../../plan-writing.js';
import { agreementForm, type Agreement } from '../../target-setting/v1/form.js';
import { agreementRules, tiedToAnother } from '../../plan-agreeing.js';
import { agreementTakesFromSupporters, leavesPlanAsItIs, writerTakesFromSupporters } from './doubts.js';

/** The plan as it is agreed: what the superior expects is as he says it now; where he says nothing, as it was. */
function nextPlan({ expectations }: Agreement, facts: Facts): PerformancePlan | undefined {
  const plan = answersOf(facts, addendumPlan, facts.occasion);
  return plan && { ...plan, expectations: expectations ?? factOf(facts, agreedPlan)?.plan.expectations ?? {} };
}

const changesSomething: Rule<Agreement> = {
  code: 'ADDENDUM_WITHOUT_CHANGE',
  cites: 'R-SKP-9',
  says: {
    id: 'Adendum mengubah paling sedikit satu hal pada sasaran atau ekspektasi.',
    en: 'An addendum changes at least one thing in the targets or in what is expected.',
  },
  fault: {
    id: 'Sasaran dan ekspektasi ini sama dengan yang berlaku. Ubah ekspektasinya di sini, atau kembalikan adendum ini.',
    en: 'Targets and expectations are those in force. Change what you expect here, or return this addendum.',
  },
  broken(agreement, facts) {
    const [agreed, next] = [factOf(facts, agreedPlan), nextPlan(agreement, facts)];
    const isSame = agreed !== null && next !== undefined && comparePlans(agreed.plan, next).length === 0;
    return isSame ? [{ source: 'expectations' }] : [];
  },
};

/** Where he says what he expects, what the cycle asks of that holds as at first. */
const expectsEnough: readonly Rule<Agreement>[] = agreementRules.map((rule) => ({
  ...rule,
  broken: (agreement, facts) => (agreement.expectations === undefined ? [] : rule.broken(agreement, facts)),
}));

/** What is expected in force, so that it is changed or taken away where it stands; nothing where nothing is. */
function proposedAgreement(facts: Facts): Agreement | null {
  const expectations = factOf(facts, agreedPlan)?.plan.expectations ?? {};
  return Object.keys(expectations).length === 0 ? null : { expectations };
}

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
  opens: {
    kind: 'onRequest',
    by: ['employee', 'supervisor'],
    amends: documentPlan.step,
    until: 'final-assessment',
    says: {
      ask: {
        id:
          'Sasaran yang sudah disepakati tetap tersimpan. Pegawai menulis perubahannya, atasan menyepakatinya, lalu versi baru berlaku. ' +
          'Tulis mengapa sasaran perlu berubah.',
        en:
          'The targets that were agreed stay on record. The employee writes what changes, the supervisor agrees, and the new version is ' +
          'in force. Write why the targets must change.',
      },
      withdraw: {
        id: 'Sasaran yang berlaku tetap seperti semula, dan perubahan yang sudah ditulis tidak berlaku. Pihak lain diberi tahu alasannya.',
        en: 'The targets in force stay as they are, and what was written for the change no longer counts. The other side is told why.',
      },
    },
  },
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
      doubts: [leavesPlanAsItIs, writerTakesFromSupporters],
      example: exampleAddendum,
    }),
    turn<Agreement>({
      key: 'agree',
      label: { id: 'Sepakati adendum', en: 'Agree the addendum' },
      holder: 'supervisor',
      days: 5,
      returnsTo: addendumPlan.turn,
      form: agreementForm,
      reads: [addendumPlan, agreedPlan, asksExpectations],
      rules: [...expectsEnough, changesSomething],
      doubts: [tiedToAnother((facts) => answersOf(facts, addendumPlan, facts.occasion)), agreementTakesFromSupporters],
      propose: proposedAgreement,
      marks: (facts) => keysOf(answersOf(facts, addendumPlan, facts.occasion)),
      example: () => ({}),
      tells: () => [{ kind: 'plan-agreed', to: 'employee' }],
      effects: [causes(planAgreed, nextPlan)],
    }),
  ],
});
