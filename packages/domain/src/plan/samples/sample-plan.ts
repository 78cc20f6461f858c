import type { DraftedIndicator, DraftedResult } from '../drafted-plan.js';
import type { Aspect, Perspective } from '../family.js';
import type { Pattern } from '../plan.js';
import type { Direction, DraftedTarget } from '../target.js';

/** A plan to begin from, for the posts whose title has one of its words. */
export interface SamplePlan {
  readonly name: string;
  /** Words of a post's title, in small letters; the longest that fits decides between samples. */
  readonly positions: readonly string[];
  readonly results: readonly DraftedResult[];
}

interface Measured {
  /** Where it is an indicator of a leader. */
  readonly perspective?: Perspective;
  readonly direction?: Direction;
  readonly pattern?: Pattern;
  /** Months at whose end it is measured, where that is not each quarter. */
  readonly months?: readonly number[];
}

/** An indicator with a number. */
export function counted(aspect: Aspect, text: string, number: number, unit: string, measured: Measured = {}): DraftedIndicator {
  return targeting(aspect, text, { number, unit }, measured);
}

/** An indicator with a range. */
export function within(
  aspect: Aspect,
  text: string,
  [least, most]: readonly [number, number],
  unit: string,
  measured: Measured = {},
): DraftedIndicator {
  return targeting(aspect, text, { least, most, unit }, measured);
}

function targeting(
  aspect: Aspect,
  text: string,
  target: DraftedTarget,
  { perspective, direction, pattern, months }: Measured,
): DraftedIndicator {
  return {
    aspect,
    ...(perspective === undefined ? {} : { perspective }),
    text,
    target: { ...target, ...(direction === undefined ? {} : { direction }) },
    ...(pattern === undefined ? {} : { pattern }),
    ...(months === undefined ? {} : { months: months.map((month) => ({ month })) }),
  };
}

/** An indicator whose target is said in words. */
export function said(aspect: Aspect, text: string, target: string, months?: readonly number[]): DraftedIndicator {
  return { aspect, text, target: { text: target }, ...(months === undefined ? {} : { months: months.map((month) => ({ month })) }) };
}

/** A main result with its indicators. */
export function result(title: string, ...indicators: readonly DraftedIndicator[]): DraftedResult {
  return { title, kind: 'MAIN', indicators };
}
