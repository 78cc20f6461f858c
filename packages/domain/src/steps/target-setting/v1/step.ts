import { documentPlan, planAgreed, type PerformancePlan } from '../../../plan/index.js';
import { causes } from '../../../workflow/effect.js';
import { answersOf, type Facts } from '../../../workflow/facts.js';
import type { Rule } from '../../../workflow/rule.js';
import { defineStep, turn } from '../../../workflow/step.js';
import { agreementForm, planForm } from './form.js';

const hasMainResult: Rule<PerformancePlan> = {
  code: 'MAIN_RESULT_MISSING',
  cites: 'PermenPANRB 6/2022; R-SKP-1',
  says: { id: 'Paling sedikit satu hasil kerja utama.', en: 'At least one main result.' },
  fault: { id: 'Tandai paling sedikit satu hasil sebagai hasil kerja utama.', en: 'Mark at least one result as a main result.' },
  broken: ({ results }) => (results.some(({ kind }) => kind === 'MAIN') ? [] : [{ source: 'results' }]),
};

function examplePlan(facts: Facts): PerformancePlan {
  return {
    results: [
      {
        title: `Terlaksananya tugas ${facts.employee.position} sesuai standar`,
        kind: 'MAIN',
        indicators: [
          { aspect: 'QUANTITY', text: 'Jumlah laporan pelaksanaan tugas', target: { number: 12, unit: 'laporan' } },
          { aspect: 'QUALITY', text: 'Laporan yang diterima tanpa perbaikan', target: { number: 95, unit: '%' } },
        ],
      },
    ],
  };
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
    turn<PerformancePlan>({
      key: documentPlan.turn,
      label: { id: 'Susun sasaran', en: 'Draft targets' },
      verb: { id: 'Kirim sasaran', en: 'Send the targets' },
      holder: 'employee',
      days: 10,
      form: planForm,
      rules: [hasMainResult],
      example: examplePlan,
      audited: (plan) => ({
        results: plan.results.length,
        indicators: plan.results.reduce((sum, result) => sum + result.indicators.length, 0),
      }),
    }),
    turn<{ note?: string | undefined }>({
      key: 'agree',
      label: { id: 'Sepakati sasaran', en: 'Agree targets' },
      holder: 'supervisor',
      days: 5,
      returnsTo: 'draft',
      form: agreementForm,
      reads: [documentPlan],
      example: () => ({}),
      tells: () => [{ kind: 'plan-agreed', to: 'employee' }],
      effects: [causes(planAgreed, (_, facts) => answersOf(facts, documentPlan))],
    }),
  ],
});
