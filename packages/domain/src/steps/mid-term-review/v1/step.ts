import { keptEvidence } from '../../../evidence/index.js';
import { agreedPlan, notedProgress } from '../../../plan/index.js';
import { doubtsAboutThePeriod, exampleReasons, ratingSettled } from '../../../rating/index.js';
import { publishedSurveys } from '../../../satisfaction/published-survey.js';
import { causes } from '../../../workflow/effect.js';
import { defineStep, turn } from '../../../workflow/step.js';
import { actualsAsNoted, actualsAsPlanned, actualsRules, atVersion } from '../../actuals.js';
import { feedbackForm, progressReportForm, type Feedback, type GivenProgressReport, type ProgressReport } from './form.js';

const quarter = (key: string, roman: string, opensOn: string, dueOn: string) => ({
  key,
  label: { id: `Tinjauan triwulan ${roman}`, en: `Quarterly review ${roman}` },
  opensOn,
  dueOn,
});

/** Periodic evaluation: quarters I to III; the fourth is the final assessment (official form "TRIWULAN IV-AKHIR"). */
export const midTermReview = defineStep({
  key: 'mid-term-review',
  version: 1,
  label: { id: 'Tinjauan triwulan', en: 'Mid-term review' },
  opens: { kind: 'onDate' },
  needs: ['done:target-setting'],
  occasions: [quarter('TW1', 'I', '04-01', '04-15'), quarter('TW2', 'II', '07-01', '07-15'), quarter('TW3', 'III', '10-01', '10-15')],
  signs: false,
  turns: [
    turn<ProgressReport, GivenProgressReport>({
      key: 'report',
      label: { id: 'Laporkan kemajuan', en: 'Report progress' },
      verb: { id: 'Kirim laporan', en: 'Send the report' },
      holder: 'employee',
      days: 5,
      form: progressReportForm,
      reads: [agreedPlan, keptEvidence, publishedSurveys, notedProgress],
      rules: actualsRules,
      fillIn: atVersion,
      propose(facts) {
        const actuals = actualsAsNoted(facts);
        return actuals === null ? null : { actuals };
      },
      example: (facts) => ({ actuals: actualsAsPlanned(facts), notes: 'Berjalan sesuai rencana.' }),
    }),
    turn<Feedback>({
      key: 'feedback',
      label: { id: 'Beri umpan balik', en: 'Give feedback' },
      verb: { id: 'Kirim umpan balik', en: 'Send the feedback' },
      holder: 'supervisor',
      days: 5,
      returnsTo: 'report',
      form: feedbackForm,
      doubts: doubtsAboutThePeriod,
      example: () => ({ result: 'AS_EXPECTED', behaviour: 'AS_EXPECTED', feedback: exampleReasons.period }),
      tells: () => [{ kind: 'quarter-rated', to: 'employee' }],
      effects: [causes(ratingSettled, ({ result, behaviour }) => ({ result, behaviour }))],
      audited: ({ result, behaviour }) => ({ result, behaviour }),
    }),
  ],
});
