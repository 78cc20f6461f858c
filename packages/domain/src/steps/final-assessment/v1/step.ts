import { keptEvidence } from '../../../evidence/index.js';
import { agreedPlan, notedProgress, reportedValues } from '../../../plan/index.js';
import { doubtsAboutTheYear, exampleReasons, ratingSettled } from '../../../rating/index.js';
import { publishedSurveys } from '../../../satisfaction/published-survey.js';
import { causes } from '../../../workflow/effect.js';
import { factOf } from '../../../workflow/facts.js';
import type { Rule } from '../../../workflow/rule.js';
import { defineStep, turn } from '../../../workflow/step.js';
import { actualsAsNoted, actualsAsPlanned, actualsRules, atVersion } from '../../actuals.js';
import { periodFeedback, periodReport } from '../../mid-term-review/v1/form.js';
import {
  acknowledgementForm,
  assessmentForm,
  yearReportForm,
  type Acknowledgement,
  type Assessment,
  type GivenYearReport,
  type YearReport,
} from './form.js';
import { yearBelowPeriods } from './year-doubts.js';

const disagreementHasNote: Rule<Acknowledgement> = {
  code: 'RESPONSE_WITHOUT_NOTE',
  says: { id: 'Catatan wajib diisi kecuali tanggapannya setuju.', en: 'The note is required unless the response is agreement.' },
  fault: { id: 'Tulis catatan atau alasan Anda tidak setuju.', en: 'Write your note or why you disagree.' },
  broken: ({ response, note }) => (response === 'AGREE' || note !== undefined ? [] : [{ source: 'note' }]),
};

/**
 * Evaluasi kinerja tahunan (PermenPANRB 6/2022): the employee reports, the supervisor rates result and behaviour,
 * the matrix gives the predicate, the employee acknowledges or states disagreement. A signature cannot be forced:
 * silence for 14 working days is recorded and the document goes on.
 */
export const finalAssessment = defineStep({
  key: 'final-assessment',
  version: 1,
  label: { id: 'Penilaian akhir', en: 'Final assessment' },
  opens: { kind: 'onDate' },
  needs: ['done:target-setting'],
  occasions: [{ key: '', label: { id: 'Penilaian akhir', en: 'Final assessment' }, opensOn: '12-01', dueOn: '+01-31' }],
  signs: true,
  rates: true,
  ends: [periodReport.step],
  turns: [
    turn<YearReport, GivenYearReport>({
      key: 'report',
      label: { id: 'Laporkan kinerja setahun', en: 'Report the year' },
      verb: { id: 'Kirim laporan', en: 'Send the report' },
      holder: 'employee',
      days: 10,
      form: yearReportForm,
      reads: [agreedPlan, keptEvidence, publishedSurveys, notedProgress],
      // What is suggested is made of them, and a suggestion is made for the page alone: no command loads them.
      shows: [periodReport, reportedValues],
      rules: actualsRules,
      doubts: [yearBelowPeriods],
      fillIn: atVersion,
      propose(facts) {
        const actuals = actualsAsNoted(facts, factOf(facts, reportedValues));
        return actuals === null ? null : { actuals };
      },
      example: (facts) => ({ actuals: actualsAsPlanned(facts), summary: 'Seluruh sasaran tercapai.' }),
    }),
    turn<Assessment>({
      key: 'rate',
      label: { id: 'Nilai hasil dan perilaku', en: 'Rate result and behaviour' },
      verb: { id: 'Tetapkan predikat', en: 'Fix the predicate' },
      holder: 'supervisor',
      days: 10,
      returnsTo: 'report',
      form: assessmentForm,
      shows: [periodReport, periodFeedback],
      doubts: doubtsAboutTheYear,
      example: () => ({ result: 'AS_EXPECTED', behaviour: 'AS_EXPECTED', feedback: exampleReasons.year }),
      effects: [causes(ratingSettled, ({ result, behaviour }) => ({ result, behaviour }))],
      audited: ({ result, behaviour }) => ({ result, behaviour }),
    }),
    turn<Acknowledgement>({
      key: 'acknowledge',
      label: { id: 'Tanggapi penilaian', en: 'Respond to the assessment' },
      verb: { id: 'Kirim tanggapan', en: 'Send the response' },
      holder: 'employee',
      days: 14,
      onSilence: 'advance',
      form: acknowledgementForm,
      rules: [disagreementHasNote],
      example: () => ({ response: 'AGREE' }),
      tells: ({ response }) =>
        response === 'DISAGREE'
          ? [
              { kind: 'rating-disagreed', to: 'supervisor' },
              { kind: 'rating-disagreed', to: 'higherOfficial' },
            ]
          : [],
      audited: ({ response }) => ({ response }),
    }),
  ],
});
