const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Whether two answers say the same. The database orders keys its own way, and a field without a value is no field. */
export function sameAnswers(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const given = (value: Readonly<Record<string, unknown>>) => Object.keys(value).filter((key) => value[key] !== undefined);
  return given(a).length === given(b).length && given(a).every((key) => sameAnswers(a[key], b[key]));
}
