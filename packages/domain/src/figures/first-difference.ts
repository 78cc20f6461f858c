/**
 * Where two values of JSON differ first, as a JSON pointer below `at`: keys in the order of the alphabet, rows in their own; undefined
 * where they say the same.
 */
export function firstDifference(one: unknown, other: unknown, at = ''): string | undefined {
  if (Object.is(one, other)) return undefined;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return at;
  if (Array.isArray(one) !== Array.isArray(other)) return at;
  const [a, b] = [one, other] as [Record<string, unknown>, Record<string, unknown>];
  const keys = Array.isArray(one)
    ? Array.from({ length: Math.max(one.length, (other as unknown[]).length) }, (_, index) => String(index))
    : [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  for (const key of keys) {
    const place = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (Object.hasOwn(a, key) !== Object.hasOwn(b, key)) return place;
    const found = firstDifference(a[key], b[key], place);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The value as it comes out of a file of JSON: without what is undefined. */
export function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
