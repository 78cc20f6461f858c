/**
 * A figure as people write it: a decimal, without the dust of binary numbers, so that 0.1 + 0.2 is 0.3. Fourteen digits hold each amount
 * that can be written, cents of a trillion too, and leave out what the sums of a year bring along.
 */
export function exact(value: number): number {
  return Number(value.toPrecision(14));
}

/**
 * A share as whole percent, rounded half up as offices do (97.89 is 98, TV-29); 100 only where nothing is left, less is 99 at most (domain
 * rule R-IKI-6). Halves are those of the decimal that people see: 0.285 is 29.
 */
export function wholePercent(share: number): number {
  const percent = Math.round(exact(share * 100));
  return share < 1 ? Math.min(percent, 99) : percent;
}

/** What figures come to together. */
export function sumOf(figures: readonly number[]): number {
  return exact(figures.reduce((sum, each) => sum + each, 0));
}
