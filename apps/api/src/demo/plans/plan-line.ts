import type { Approach, Aspect, Direction, DraftedIndicator, Perspective } from '@siklus/domain';

/** What is aimed at: a number that is drawn between two, a range, or words. */
export type LineTarget =
  | { readonly least: number; readonly most: number; readonly step: number; readonly unit: string; readonly direction?: Direction }
  | { readonly within: readonly [number, number]; readonly unit: string }
  | { readonly text: string };

/** How an indicator is measured where that is not as usual, and from where a leader looks at it where that is not how work goes. */
export type Measured = Pick<DraftedIndicator, 'pattern' | 'months' | 'perspective'>;

/** A result of a post, before its numbers are drawn. */
export interface PlanLine {
  readonly title: string;
  /** The superior's result that this one supports: in his words, where his post has a line here. */
  readonly supports: string;
  readonly additional?: true;
  readonly indicators: readonly (readonly [Aspect, string, LineTarget, Measured?])[];
}

/** What the holders of the posts plan whose titles are like this. */
export interface PostLines {
  readonly title: RegExp;
  readonly lines: readonly PlanLine[];
  /** Quantitative where nothing is said. */
  readonly approach?: Approach;
}

/** What adds up divides by the quarters in which it is measured, so that the part of each is whole, as people and things are. */
export const count = (least: number, most: number, unit: string, step = 1): LineTarget => ({ least, most, step, unit });
export const percent = (least: number, most = least): LineTarget => count(least, most, '%', 5);
export const between = (least: number, most: number, unit: string): LineTarget => ({ within: [least, most], unit });
export const by = (text: string): LineTarget => ({ text });
export const atMost = (least: number, most: number, unit: string): LineTarget => ({ ...count(least, most, unit), direction: 'LESS' });
export const kept = (number: number, unit: string): LineTarget => ({ ...count(number, number, unit), direction: 'KEEP' });

export const seenBy = (perspective: Perspective, measured: Measured = {}): Measured => ({ ...measured, perspective });
/** At the end of these months and of no other. */
export const at = (...months: readonly number[]): Measured => ({ months: months.map((month) => ({ month })) });
/** Where somebody else publishes the value in these months. */
export const published = (...months: readonly number[]): Measured => ({ pattern: 'PUBLISHED', ...at(...months) });
