import { addendumPlan, agreedPlan, comparePlans, supporters, takenFromSupporters, type PerformancePlan } from '../../../plan/index.js';
import type { Doubt } from '../../../workflow/doubt.js';
import { answersOf, factOf, type Facts } from '../../../workflow/facts.js';
import type { Agreement } from '../../target-setting/v1/form.js';

/** What is expected of behaviour is the superior's to change, so a plan without a change is rarely meant, and may be. */
export const leavesPlanAsItIs: Doubt<PerformancePlan> = {
  code: 'PLAN_UNCHANGED',
  asks: {
    id: 'Sasaran ini sama dengan yang berlaku. Adendumnya hanya untuk ekspektasi, yang ditulis atasan waktu menyepakati?',
    en: 'These targets are those in force. Is the addendum only about expectations, which the superior writes when he agrees?',
  },
  reads: [agreedPlan],
  raised(plan, facts) {
    const agreed = factOf(facts, agreedPlan);
    return agreed !== null && comparePlans(agreed.plan, plan).length === 0 ? {} : null;
  },
};

/** Whoever supports a result that goes, or says something else, has to choose again: asked of its writer and of whoever agrees. */
const takesFromSupporters = <Answers>(planIn: (answers: Answers, facts: Facts) => PerformancePlan | undefined): Doubt<Answers> => ({
  code: 'SUPPORTED_RESULT_TAKEN',
  asks: {
    id: 'Hasil yang didukung sasaran orang lain berubah: {results}. Mereka diminta memilih dukungannya lagi. Apakah memang demikian?',
    en: "Results that other people's targets support change: {results}. They will be asked to choose again. Is that what you mean?",
  },
  reads: [agreedPlan, supporters],
  raised(answers, facts) {
    const [agreed, plan] = [factOf(facts, agreedPlan), planIn(answers, facts)];
    if (agreed === null || plan === undefined) return null;
    const results = takenFromSupporters(agreed.plan, plan, factOf(facts, supporters));
    return results === null ? null : { results };
  },
});

/** Asked of whoever writes the addendum, and of whoever agrees it. */
export const writerTakesFromSupporters = takesFromSupporters<PerformancePlan>((plan) => plan);
export const agreementTakesFromSupporters = takesFromSupporters<Agreement>((_given, facts) =>
  answersOf(facts, addendumPlan, facts.occasion),
);
