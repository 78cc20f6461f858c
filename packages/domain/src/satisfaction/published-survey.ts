import type { Indicator } from '../plan/plan.js';
import { lastMonthIn } from '../plan/measuring.js';
import { defineFact } from '../workflow/facts.js';

/** A unit whose surveys may publish the value of somebody's indicator. */
export interface SurveyedUnit {
  readonly id: string;
  readonly name: string;
}

/** A confirmed survey as a report may name it, with the index that it comes to in this version. */
export interface PublishedSurvey {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly lastDay: string;
  readonly index: number;
}

/** How a report names the survey that its value is of. */
export type NamedSurvey = Pick<PublishedSurvey, 'id' | 'version'>;

/** The survey as a report names it. */
export function namedSurvey({ id, version }: PublishedSurvey): NamedSurvey {
  return { id, version };
}

/** The units of which a plan may name a survey: the employee's own with all above it, and those below it that hold any. */
export const surveyedUnits = defineFact<readonly SurveyedUnit[]>('surveyed-units', []);

/** The confirmed surveys of the document's year of all units that its agreed plan names. */
export const publishedSurveys = defineFact<readonly PublishedSurvey[]>('published-surveys', []);

/**
 * The survey whose value is proposed for the indicator in a report of this occasion: of the unit that it names, ended in its last measuring
 * month of the period; of several the last (domain rule R-IKM-6). Undefined where there is none.
 */
export function surveyFor(indicator: Indicator, occasion: string, surveys: readonly PublishedSurvey[]): PublishedSurvey | undefined {
  const month = lastMonthIn(indicator, occasion);
  if (indicator.pattern !== 'PUBLISHED' || indicator.surveyOf === undefined || month === undefined) return undefined;
  return surveys
    .filter(({ unitId, lastDay }) => unitId === indicator.surveyOf && Number(lastDay.slice(5, 7)) === month)
    .reduce<PublishedSurvey | undefined>((last, each) => (last !== undefined && last.lastDay >= each.lastDay ? last : each), undefined);
}
