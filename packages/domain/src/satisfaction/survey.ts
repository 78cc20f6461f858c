import { fault, type Fault } from '../errors/fault.js';
import { Refusal } from '../errors/refusal.js';
import { elementCodes, elements, surveyScheme } from './elements.js';
import type { SurveyFigures } from './satisfaction-index.js';

/** Being written, counting, or no longer counting. */
export const surveyStates = ['DRAFT', 'CONFIRMED', 'WITHDRAWN'] as const;
export type SurveyState = (typeof surveyStates)[number];

/** What somebody did to a survey; each act is a version of it. */
export const surveyActs = ['ENTERED', 'CHANGED', 'CONFIRMED', 'CORRECTED', 'WITHDRAWN'] as const;
export type SurveyAct = (typeof surveyActs)[number];

/** Which act a survey in this state takes, and why another is refused there. */
export function demandSurveyTakes(act: SurveyAct, state: SurveyState): void {
  if (state === 'WITHDRAWN') throw new Refusal('SURVEY_WITHDRAWN');
  if (state === 'CONFIRMED' && (act === 'CHANGED' || act === 'CONFIRMED')) throw new Refusal('SURVEY_COUNTS');
  if (state === 'DRAFT' && act === 'CORRECTED') throw new Refusal('SURVEY_NOT_CONFIRMED');
}

/** A survey as it is handed in. */
export interface GivenSurvey extends SurveyFigures {
  readonly firstDay: string;
  readonly lastDay: string;
  /** How many were served in its days, if somebody knows. */
  readonly served: number | null;
}

/** What keeps a survey from being kept: days that are no period of a year, and totals that no answers add up to (domain rule R-IKM-1). */
export function faultsOfSurvey(survey: GivenSurvey): readonly Fault[] {
  return [...faultsOfPeriod(survey), ...faultsOfFigures(survey)];
}

/** What is wrong with the days of a survey. */
export function faultsOfPeriod({ firstDay, lastDay }: Pick<GivenSurvey, 'firstDay' | 'lastDay'>): readonly Fault[] {
  const { source, since } = surveyScheme;
  if (firstDay > lastDay) return [fault('lastDay', 'SURVEY_DAYS_REVERSED')];
  if (firstDay.slice(0, 4) !== lastDay.slice(0, 4)) return [fault('firstDay', 'SURVEY_ACROSS_YEARS')];
  return firstDay < since ? [fault('firstDay', 'SURVEY_BEFORE_SCHEME', { source, year: since.slice(0, 4) })] : [];
}

function faultsOfFigures({ respondents, served, totals }: Pick<GivenSurvey, 'respondents' | 'served' | 'totals'>): readonly Fault[] {
  const { least, most } = surveyScheme.scale;
  const bounds = { least: respondents * least, most: respondents * most };
  return [
    ...(served !== null && served < respondents ? [fault('served', 'SURVEY_SERVED_TOO_FEW', { respondents })] : []),
    ...elementCodes
      .filter((element) => totals[element] < bounds.least || totals[element] > bounds.most)
      .map((element) =>
        fault(`totals.${element}`, 'SURVEY_TOTAL_IMPOSSIBLE', { element: elements[element].label, respondents, ...bounds }),
      ),
  ];
}
