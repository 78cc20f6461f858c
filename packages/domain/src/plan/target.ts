/** Which way of a number is good: the more the better, the less the better, or neither more nor less than the target. */
export const directions = ['MORE', 'LESS', 'KEEP'] as const;
export type Direction = (typeof directions)[number];

/** From the least to the most that is asked, both counted; of a single number they are the same. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

interface Counted {
  readonly unit: string;
  readonly direction: Direction;
}

/** A number or a range, with its unit and the way in which it is good. */
export type CountedTarget = (Counted & { readonly number: number }) | (Counted & Bounds);

/** A target is a number or a range with a unit, or a text where nothing is counted (domain rule R-SKP-5). */
export type Target = CountedTarget | { readonly text: string };

/** A target as it is written, where the usual direction need not be said. */
export type DraftedTarget =
  | { readonly number: number; readonly unit: string; readonly direction?: Direction | undefined }
  | { readonly least: number; readonly most: number; readonly unit: string; readonly direction?: Direction | undefined }
  | { readonly text: string };

/** Whether the target is a number or a range. */
export function isCounted(target: Target): target is CountedTarget {
  return 'unit' in target;
}

/** A number is a range of itself. */
export const exactly = (number: number): Bounds => ({ least: number, most: number });

/** Between what a counted target is met. */
export function boundsOf(target: { readonly number: number } | Bounds): Bounds {
  return 'number' in target ? exactly(target.number) : { least: target.least, most: target.most };
}

/** Whether two units are one, however they are spelt: `Kunjungan` and `kunjungan.`. */
export function isSameUnit(one: string, other: string): boolean {
  return asSpelt(one) === asSpelt(other);
}

const asSpelt = (unit: string): string => unit.normalize('NFC').replace(/\s+/gu, '').replace(/\.+$/u, '').toLowerCase();
