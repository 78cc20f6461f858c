import { exact, sumOf } from './figure.js';
import { askedIn, isMeasuredIn, isOfYear, periodOf } from './measuring.js';
import type { Indicator, Pattern } from './plan.js';
import { isCounted, isSameUnit, type Bounds, type CountedTarget, type Direction } from './target.js';

/** What was reported on an indicator for a period, with the indicator as it stood in the plan that was reported on. */
export interface ReportedValue {
  readonly occasion: string;
  readonly value: number | string | null;
  readonly indicator: Indicator;
}

/** How far a counted indicator has come. */
export interface Achievement {
  /** The sum of the periods, the last state, or the published value. */
  readonly reached: number;
  /** What that is held against: the instalments of the same periods, the state expected then, or the year's target. */
  readonly target: Bounds;
  /** Of the target, where 1 is just reached; more was reached where it is more. Null where a target of nothing was missed. */
  readonly share: number | null;
}

/**
 * The share of a target, never cut off above (domain rule R-IKI-1). Within the bounds it is reached; outside, the nearer bound counts.
 * More is better: actual by target. Less is better: 1 + (1 - actual by target), as PermenPANRB 8/2021 has it; its successor names no
 * formula. To be kept: what lies off the target on either side is missing. Below zero there is nothing: it stops there.
 */
export function shareOf(direction: Direction, reached: number, { least, most }: Bounds): number | null {
  if (reached >= least && reached <= most) return 1;
  const target = reached < least ? least : most;
  // Where more is better, whatever comes while nothing was asked reaches it: an instalment of the year may be nothing.
  if (target === 0) return direction === 'MORE' ? 1 : null;
  const off = reached / target;
  const share = { MORE: off, LESS: 2 - off, KEEP: 1 - Math.abs(1 - off) }[direction];
  return Math.max(exact(share), 0);
}

/** What keeps a number from being counted: it was reported in another unit, or while less was better, or it was not to be added up. */
type Unlikeness = 'UNIT' | 'WAY';

/** How what was reported on the one differs from what the other counts; undefined where it does not. */
function unlikeness(one: CountedTarget, other: CountedTarget, patterns: readonly [Pattern, Pattern]): Unlikeness | undefined {
  if (!isSameUnit(one.unit, other.unit)) return 'UNIT';
  return one.direction === other.direction && patterns[0] === patterns[1] ? undefined : 'WAY';
}
/** How an indicator is measured. */
type Measured = Pick<Indicator, 'pattern' | 'target'>;

/** Whether what was reported on the one says something about the other: both are words, or count the same thing in the same way. */
export function isMeasuredLike(one: Measured, other: Measured): boolean {
  if (!isCounted(one.target) || !isCounted(other.target)) return isCounted(one.target) === isCounted(other.target);
  return unlikeness(one.target, other.target, [one.pattern, other.pattern]) === undefined;
}

/** A number of which nothing is counted, with the indicator as it stood when it was reported. */
export interface Uncounted {
  readonly occasion: string;
  readonly value: number;
  readonly indicator: Indicator;
  readonly why: Unlikeness;
}

/**
 * The numbers that say how far an indicator has come: the report of the year, else what was counted in all periods, else the last state.
 * They are chosen before it is asked whether they can be counted, so that none stands for a later one which cannot.
 */
function telling({ pattern }: Indicator, reports: readonly ReportedValue[]) {
  const measured = reports
    .flatMap(({ occasion, value, indicator }) => {
      const expected = askedIn(indicator, occasion);
      const isNumber = typeof value === 'number' && expected !== undefined && isMeasuredIn(indicator, occasion);
      return isNumber ? [{ occasion, value, indicator, expected }] : [];
    })
    .sort((a, b) => periodOf(a.occasion).last - periodOf(b.occasion).last);
  const year = measured.find(({ occasion }) => isOfYear(occasion));
  return year !== undefined ? [year] : pattern === 'CUMULATIVE' ? measured : measured.slice(-1);
}

/** What was reported and is not counted, because the plan counted something else then; in the order of the year. */
export function uncounted(now: Indicator, reports: readonly ReportedValue[]): readonly Uncounted[] {
  return telling(now, reports).flatMap(({ occasion, value, indicator }) => {
    if (!isCounted(now.target) || !isCounted(indicator.target)) return [];
    const why = unlikeness(indicator.target, now.target, [indicator.pattern, now.pattern]);
    return why === undefined ? [] : [{ occasion, value, indicator, why }];
  });
}

/**
 * How far an indicator has come by these reports, in any order and at most one for each period; undefined while nothing that counts was
 * measured, for what was not measured is not zero. Each period is held against what was agreed for it when it was reported on, and the
 * report of the year stands for all of them (domain rule R-IKI-6). What was reported in another unit is not counted (`uncounted`).
 */
export function achievementOf(indicator: Indicator, reports: readonly ReportedValue[]): Achievement | undefined {
  const { target } = indicator;
  if (!isCounted(target)) return undefined;
  const used = telling(indicator, reports).filter((each) => isMeasuredLike(indicator, each.indicator));
  if (used.length === 0) return undefined;
  const reached = sumOf(used.map(({ value }) => value));
  const asked = (part: keyof Bounds) => sumOf(used.map(({ expected: each }) => each[part]));
  const expected = { least: asked('least'), most: asked('most') };
  return { reached, target: expected, share: shareOf(target.direction, reached, expected) };
}
