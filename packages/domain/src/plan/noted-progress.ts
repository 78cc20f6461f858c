import { localDateOf, type Instant, type Zone } from '../calendar/zone.js';
import type { LocalDate } from '../calendar/days.js';
import { Refusal } from '../errors/refusal.js';
import { beginningOf } from '../text.js';
import { defineFact } from '../workflow/facts.js';
import { sumOf } from './figure.js';
import { isMeasuredIn, periodOf } from './measuring.js';
import { isMeasuredLike } from './achievement.js';
import type { Indicator } from './plan.js';
import { isCounted } from './target.js';

/** What an employee noted on an indicator in one month of the year, with the indicator as it stood in the version that he saw. */
export interface NotedMonth {
  readonly indicator: Pick<Indicator, 'key' | 'pattern' | 'target'>;
  readonly month: number;
  /** The amounts of the month together; null where no number was noted. */
  readonly sum: number | null;
  /** The last number and the last remark of the month; null where there is none. */
  readonly last: number | null;
  readonly remark: string | null;
}

/** What employees noted of their progress, by month, in the order of the year. */
export const notedProgress = defineFact<readonly NotedMonth[]>('noted-progress', []);

/**
 * What the entries of a period say of an indicator, by how it is measured (domain rules R-IKI-2 to R-IKI-4): amounts add up, of a state or
 * a target in words the last one counts, and a published value comes from who publishes it. Undefined where nothing was noted that still
 * counts the same.
 */
export function progressIn(indicator: Indicator, noted: readonly NotedMonth[], occasion: string): number | string | undefined {
  const { first, last } = periodOf(occasion);
  if (indicator.pattern === 'PUBLISHED' || !isMeasuredIn(indicator, occasion)) return undefined;
  const own = noted.filter(
    ({ indicator: then, month }) => then.key === indicator.key && month >= first && month <= last && isMeasuredLike(then, indicator),
  );
  if (!isCounted(indicator.target)) {
    const remark = own.findLast((each) => each.remark !== null)?.remark ?? undefined;
    return remark === undefined ? undefined : beginningOf(remark, 500);
  }
  const counted = own.filter(({ sum }) => sum !== null);
  if (counted.length === 0) return undefined;
  if (indicator.pattern === 'CUMULATIVE') return sumOf(counted.map(({ sum }) => sum ?? 0));
  return counted.at(-1)?.last ?? undefined;
}

interface Noting {
  /** The day that was asked for; undefined where it is the one on which it was written. */
  readonly asked: LocalDate | undefined;
  /** When it came, by the clock of the office. */
  readonly now: Instant;
  /** When it was written, by the same clock: it may have waited for the line. */
  readonly written: Instant;
  readonly zone: Zone;
  readonly year: number;
}

/**
 * The day for which progress is noted: one of the year, never one to come. Where nobody names one, it is the day on which it was written,
 * also where it was sent later, and the last of the year once that is over. What was written before the year is of the day on which it
 * came.
 */
export function progressDay({ asked, now, written, zone, year }: Noting): LocalDate {
  const [today, first, last] = [localDateOf(now, zone), `${year}-01-01`, `${year}-12-31`];
  if (today < first) throw Refusal.at('day', 'PROGRESS_YEAR_AHEAD', { year });
  if (asked === undefined) {
    const on = localDateOf(written, zone);
    const day = on < first ? today : on;
    return day > last ? last : day;
  }
  if (asked > today) throw Refusal.at('day', 'PROGRESS_DAY_AHEAD');
  if (asked < first || asked > last) throw Refusal.at('day', 'PROGRESS_DAY_OF_ANOTHER_YEAR', { year });
  return asked;
}
