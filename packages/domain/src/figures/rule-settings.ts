import { holidayYears, type HolidayYear } from '../calendar/holidays.js';
import type { LocalDate } from '../calendar/days.js';
import { objectionDays } from '../rating/final.js';
import { predicateTable } from '../rating/predicate.js';
import { hoursAllowedToPppk, hoursOwedByPns } from '../training/propose-courses.js';

/** The numbers, tables and days by which the rules compute the figures of a document of a year. */
export interface RuleSettings {
  readonly predicate: typeof predicateTable;
  readonly objectionDays: number;
  readonly hoursOwedByPns: number;
  readonly hoursAllowedToPppk: number;
  /** The days on which offices are closed in that year and the next, in which its results become final; with where they come from. */
  readonly holidays: readonly (Pick<HolidayYear, 'year' | 'basis' | 'source'> & { readonly dates: readonly LocalDate[] })[];
}

/** The settings that this release has for documents of that year. */
export function ruleSettings(year: number): RuleSettings {
  return {
    predicate: predicateTable,
    objectionDays,
    hoursOwedByPns,
    hoursAllowedToPppk,
    holidays: holidayYears
      .filter((each) => each.year === year || each.year === year + 1)
      .map(({ year: of, basis, source, holidays }) => ({ year: of, basis, source, dates: holidays.map(({ date }) => date) })),
  };
}
