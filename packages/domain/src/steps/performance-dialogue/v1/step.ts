import { documentPlan } from '../../../plan/index.js';
import type { Rule } from '../../../workflow/rule.js';
import { defineStep, turn } from '../../../workflow/step.js';
import { confirmationForm, dialogueMinutes, minutesForm, type Confirmation, type Minutes } from './form.js';

const disputeHasReason: Rule<Confirmation> = {
  code: 'DISPUTE_WITHOUT_REASON',
  says: { id: 'Risalah yang tidak sesuai memerlukan alasan.', en: 'Minutes are disputed with a reason.' },
  fault: { id: 'Tulis apa yang tidak sesuai dengan dialognya.', en: 'Write what was otherwise in the dialogue.' },
  broken: ({ answer, note }) => (answer === 'CONFIRMED' || note !== undefined ? [] : [{ source: 'note' }]),
};

/**
 * Dialog kinerja (PermenPANRB 6/2022): superior and employee talk as often as they need, and what they agreed is kept. Either asks for it;
 * the superior writes the minutes and so confirms them, the employee confirms or disputes them, and whoever stays away is recorded as such
 * once his days have passed. It is no need of any step: a late or missing one holds nobody up, and with the year it ends.
 */
export const performanceDialogue = defineStep({
  key: dialogueMinutes.step,
  version: 1,
  label: { id: 'Dialog kinerja', en: 'Performance dialogue' },
  opens: {
    kind: 'onRequest',
    by: ['employee', 'supervisor'],
    until: 'final-assessment',
    says: {
      ask: {
        id:
          'Atasan menulis risalahnya: tanggal, yang hadir, dan yang disepakati. Pegawai lalu membenarkan atau menyanggahnya. ' +
          'Tulis apa yang perlu dibicarakan.',
        en:
          'The superior writes the minutes: day, who was there and what was agreed. The employee then confirms or disputes them. ' +
          'Write what there is to talk about.',
      },
      withdraw: {
        id: 'Dialognya tidak dicatat, dan risalah yang belum dibenarkan tidak berlaku. Pihak lain diberi tahu alasannya.',
        en: 'The dialogue is not kept, and minutes that nobody has confirmed do not count. The other side is told why.',
      },
    },
  },
  needs: ['supervisor', `done:${documentPlan.step}`],
  occasions: [],
  signs: true,
  turns: [
    turn<Minutes>({
      key: dialogueMinutes.turn,
      label: { id: 'Tulis risalah dialog', en: 'Write the minutes' },
      verb: { id: 'Kirim risalah', en: 'Send the minutes' },
      holder: 'supervisor',
      days: 10,
      form: minutesForm,
      example: () => ({
        heldOn: '2026-05-18',
        present: 'Pegawai dan atasan langsung',
        agreed: 'Data dikirim sebelum tanggal 5; atasan menyiapkan pendamping untuk dua desa.',
      }),
    }),
    turn<Confirmation>({
      key: 'confirm',
      label: { id: 'Tanggapi risalah dialog', en: 'Confirm the minutes' },
      verb: { id: 'Kirim tanggapan', en: 'Send your answer' },
      holder: 'employee',
      // No rule of law says how long; an office that wants another number sets it from a day on.
      days: [{ from: '2022-01-01', days: 5 }],
      returnsTo: dialogueMinutes.turn,
      onSilence: 'advance',
      form: confirmationForm,
      reads: [dialogueMinutes],
      rules: [disputeHasReason],
      example: () => ({ answer: 'CONFIRMED' }),
      tells: ({ answer }) => [{ kind: answer === 'DISPUTED' ? 'dialogue-disputed' : 'dialogue-confirmed', to: 'supervisor' }],
      audited: ({ answer }) => ({ answer }),
    }),
  ],
});
