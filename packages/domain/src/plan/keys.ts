/** The keys of a document's results and indicators: counters within it, `r3` and `r3.i2`, given once and never for something else. */
const resultKey = /^r([1-9]\d{0,3})$/;
const indicatorKey = /^(r[1-9]\d{0,3})\.i([1-9]\d{0,3})$/;

/** Whether this is how a result or an indicator is named. */
export const isResultKey = (key: string): boolean => resultKey.test(key);
export const isIndicatorKey = (key: string): boolean => indicatorKey.test(key);

/** The key of the result to which an indicator belongs. */
export function resultOf(key: string): string {
  return indicatorKey.exec(key)?.[1] ?? '';
}

/** What people call it: `3` for `r3`, `3.2` for `r3.i2`. Like the key it stays, so that words written about it stay true. */
export function numberOf(key: string): string {
  return key.replace(/[ri]/g, '');
}

/** Counts on from the highest of the keys that were given. */
export function keysAfter(given: readonly string[]): { result: () => string; indicatorOf: (result: string) => string } {
  const highest = new Map<string, number>();
  const note = (within: string, count: number) => highest.set(within, Math.max(highest.get(within) ?? 0, count));
  for (const key of given) {
    const [, result] = resultKey.exec(key) ?? [];
    if (result !== undefined) note('', Number(result));
    const [, within, indicator] = indicatorKey.exec(key) ?? [];
    if (within !== undefined) note(within, Number(indicator));
  }
  const next = (within: string) => note(within, (highest.get(within) ?? 0) + 1).get(within);
  return { result: () => `r${next('')}`, indicatorOf: (result) => `${result}.i${next(result)}` };
}
