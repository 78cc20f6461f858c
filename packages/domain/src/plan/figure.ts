/**
 * A figure as people write it: a decimal, without the dust of binary numbers, so that 0.1 + 0.2 is 0.3. Fourteen digits hold each amount
 * that can be written, cents of a trillion too, and leave out what the sums of a year bring along.
 */
export function exact(value: number): number {
  return Number(value.toPrecision(14));
}

/** What figures come to together. */
export function sumOf(figures: readonly number[]): number {
  return exact(figures.reduce((sum, each) => sum + each, 0));
}
