import { exact, isMeasuredIn, isOfYear, periodOf, targetIn } from './measuring.js';
import type { Indicator } from './plan.js';
import { isCounted, type Bounds, type Direction } from './target.js';

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
  if (target === 0) return null;
  const off = reached / target;
  const share = { MORE: off, LESS: 2 - off, KEEP: 1 - Math.abs(1 - off) }[direction];
  return Math.max(exact(share), 0);
}

/** Whether what was reported on the one says something about the other: both are words, or count the same thing in the same way. */
export function isMeasuredLike(one: Indicator, other: Indicator): boolean {
  if (!isCounted(one.target) || !isCounted(other.target)) return isCounted(one.target) === isCounted(other.target);
  return one.target.unit === other.target.unit && one.target.direction === other.target.direction && one.pattern === other.pattern;
}

/**
 * How far an indicator has come by these reports, in any order and at most one for each period; undefined while nothing that counts was
 * measured, for what was not measured is not zero. Each period is held against what was agreed for it when it was reported on, and the
 * report of the year stands for all of them (domain rule R-IKI-6).
 */
export function achievementOf(indicator: Indicator, reports: readonly ReportedValue[]): Achievement | undefined {
  const { target, pattern } = indicator;
  if (!isCounted(target)) return undefined;
  const measured = reports
    .flatMap(({ occasion, value, indicator: then }) => {
      const expected = targetIn(then, occasion);
      const isCountedHere =
        typeof value === 'number' && expected !== undefined && isMeasuredIn(then, occasion) && isMeasuredLike(indicator, then);
      return isCountedHere ? [{ occasion, value, expected }] : [];
    })
    .sort((a, b) => periodOf(a.occasion).last - periodOf(b.occasion).last);
  const last = measured.find(({ occasion }) => isOfYear(occasion)) ?? measured.at(-1);
  if (last === undefined) return undefined;
  const used = pattern === 'CUMULATIVE' && !isOfYear(last.occasion) ? measured : [last];
  const reached = exact(used.reduce((sum, { value }) => sum + value, 0));
  const sumOf = (part: keyof Bounds) => exact(used.reduce((sum, each) => sum + each.expected[part], 0));
  const expected = { least: sumOf('least'), most: sumOf('most') };
  return { reached, target: expected, share: shareOf(target.direction, reached, expected) };
}
