import { directionOf, isSpan, type Directed } from './direction.js';
import { exact } from './figure.js';
import type { Indicator, MeasuringMonth, Pattern } from './plan.js';
import { boundsOf, exactly, isCounted, type Bounds } from './target.js';

/** A span of months of the year, both ends counted. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

const wholeYear: Period = { first: 1, last: 12 };
const periods: Readonly<Record<string, Period>> = {
  TW1: { first: 1, last: 3 },
  TW2: { first: 4, last: 6 },
  TW3: { first: 7, last: 9 },
  TW4: { first: 10, last: 12 },
};

/** The quarters of a year, by their occasions. */
export const quarters: readonly string[] = Object.keys(periods);

/** The months that a report of this occasion is about; one that is no period of its own is about the whole year. */
export function periodOf(occasion: string): Period {
  return periods[occasion] ?? wholeYear;
}

/** Whether a report of this occasion is about the year as a whole. */
export function isOfYear(occasion: string): boolean {
  return periodOf(occasion) === wholeYear;
}

/** The months of a period in which the indicator is measured. */
function monthsWithin({ months }: Indicator, { first, last }: Period): readonly MeasuringMonth[] {
  return months.filter(({ month }) => month >= first && month <= last);
}

/**
 * Whether a report of this occasion is asked for the indicator (domain rule R-IKI-5). Elsewhere it is not measured: neither zero nor
 * missing.
 */
export function isMeasuredIn(indicator: Indicator, occasion: string): boolean {
  return monthsWithin(indicator, periodOf(occasion)).length > 0;
}

/**
 * What the plan expects of this occasion: the instalments of its months, or the state at the last of them; of the year, its target.
 * Undefined where nothing is counted or nothing measured.
 */
export function targetIn(indicator: Indicator, occasion: string): Bounds | undefined {
  const asked = askedIn(indicator, occasion);
  return asked === undefined ? undefined : { least: exact(asked.least), most: exact(asked.most) };
}

/** The same before it is written as a figure: three thirds of ten are ten, three times 3.3333333333333 are not. */
export function askedIn(indicator: Indicator, occasion: string): Bounds | undefined {
  const { target, pattern, months } = indicator;
  const within = monthsWithin(indicator, periodOf(occasion));
  const last = within.at(-1);
  if (!isCounted(target) || last === undefined) return undefined;
  const year = boundsOf(target);
  if (isOfYear(occasion) || pattern === 'PUBLISHED') return year;
  if (pattern === 'POSITION') return last.target === undefined ? year : exactly(last.target);
  const asked = (part: keyof Bounds) => within.reduce((sum, { target: own = year[part] / months.length }) => sum + own, 0);
  return { least: asked('least'), most: asked('most') };
}

/** The last month of the period in which the indicator is measured; undefined where it is not. */
export function lastMonthIn(indicator: Indicator, occasion: string): number | undefined {
  return monthsWithin(indicator, periodOf(occasion)).at(-1)?.month;
}

/** Units of what is a state at a moment, so that its months do not add up: shares and values, however they go on, and rates. */
const standing = [
  /^[%‰°]/,
  /^(persen(tase)?|percent(age)?|nilai|indeks|index|skor|score|skala|scale|poin|points?|rasio|ratio|predikat|kategori|level)\b/i,
  /^(peringkat|rank(ing)?|bintang|stars?|derajat|degrees?)\b/i,
  /^(detik|jam|hours?|menit|minutes?|hari|days?|seconds?)( kerja| kalender)?$/i,
  /^(detik|menit|jam|hari|seconds?|minutes?|hours?|days?)( \p{L}+){0,2} ?(\/|per\b)/iu,
  /(\bper|\/) ?\d/i,
];

/** How long a year is in the spans that offices plan in. */
const yearIn = [
  [/^(minggu|weeks?)/i, 52],
  [/^(bulan|months?)/i, 12],
  [/^(tahun|years?)/i, 1],
] as const;

/** Whether this is how long something takes; a span as long as the year is what the year itself brings, month by month. */
function isWait(indicator: Directed, unit: string): boolean {
  const { number, least = number } = indicator.target;
  const whole = yearIn.find(([said]) => said.test(unit))?.[1] ?? Infinity;
  return isSpan(unit) && directionOf(indicator) === 'LESS' && !(Number(least) >= whole);
}

/**
 * How an indicator is measured where nobody said it: counted things add up; shares, values, rates, durations, what is to be kept, and words
 * do not.
 */
export function usualPattern(indicator: Directed): Pattern {
  const { unit = '', text, direction } = indicator.target;
  if (text !== undefined || direction === 'KEEP') return 'POSITION';
  const isState = standing.some((each) => each.test(unit.trim())) || isWait(indicator, unit.trim());
  return isState ? 'POSITION' : 'CUMULATIVE';
}

/** When an indicator is measured where nobody said it: at the end of each quarter, and what is published, at the end of the year. */
export function usualMonths(pattern: Pattern): readonly MeasuringMonth[] {
  const usual = pattern === 'PUBLISHED' ? [wholeYear] : Object.values(periods);
  return usual.map(({ last }) => ({ month: last }));
}
