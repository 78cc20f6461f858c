import { patternOf, type DraftedIndicator, type DraftedPlan } from '../../../plan/index.js';
import { surveyedUnits } from '../../../satisfaction/published-survey.js';
import { factOf, type Facts } from '../../../workflow/facts.js';
import type { Rule } from '../../../workflow/rule.js';

/** Makes a rule about each indicator that names the unit whose survey publishes its value. */
function ofSurveyed(
  said: Omit<Rule<DraftedPlan>, 'broken'>,
  isBroken: (surveyOf: string, indicator: DraftedIndicator, facts: Facts) => boolean,
): Rule<DraftedPlan> {
  return {
    ...said,
    broken: ({ results }, facts) =>
      results.flatMap(({ indicators }, r) =>
        indicators.flatMap((indicator, i) =>
          indicator.surveyOf !== undefined && isBroken(indicator.surveyOf, indicator, facts)
            ? [{ source: `results.${r}.indicators.${i}.surveyOf` }]
            : [],
        ),
      ),
  };
}

/** What must hold between a plan and the surveys of satisfaction that it names. */
export const surveyRules: readonly Rule<DraftedPlan>[] = [
  ofSurveyed(
    {
      code: 'SURVEY_WITHOUT_RELEASE',
      cites: 'R-IKM-6',
      says: {
        id: 'Survei kepuasan mengisi indikator berpola rilis yang targetnya berupa angka atau rentang.',
        en: 'A survey of satisfaction fills an indicator that is published, with a number or a range as its target.',
      },
      fault: {
        id: 'Pilih pola "rilis" dengan target angka, atau hapus surveinya.',
        en: 'Choose "published" with a number as the target, or remove the survey.',
      },
    },
    (_surveyOf, indicator) => patternOf(indicator) !== 'PUBLISHED' || 'text' in indicator.target,
  ),
  ofSurveyed(
    {
      code: 'SURVEY_OF_ANOTHER',
      cites: 'R-IKM-6',
      says: {
        id: 'Survei yang disebut adalah milik unit pegawai itu, unit di atasnya, atau unit di bawahnya yang mengadakan survei.',
        en: 'The survey is of the employee’s own unit, of one above it, or of one below it that holds surveys.',
      },
      fault: {
        id: 'Unit ini bukan unit Anda, atau belum mengadakan survei. Pilih salah satu yang tampil, atau hapus.',
        en: 'This unit is not yours, or holds no surveys yet. Choose one of those shown, or remove it.',
      },
    },
    (surveyOf, _indicator, facts) => !factOf(facts, surveyedUnits).some(({ id }) => id === surveyOf),
  ),
];
