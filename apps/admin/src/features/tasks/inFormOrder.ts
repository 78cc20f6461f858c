import type { Errors, FieldSchema } from '../../kit/forms/schema';

/** The faults in the order in which their fields stand in the form, rows by their number; inside a row as they came. */
export function inFormOrder(errors: Errors, { properties = {} }: FieldSchema): readonly (readonly [source: string, message: string])[] {
  const fields = Object.keys(properties);
  const placeOf = (source: string): readonly number[] => {
    const [field = '', ...rest] = source.split('.');
    const place = fields.indexOf(field);
    return [place === -1 ? fields.length : place, ...rest.filter((part) => /^\d+$/.test(part)).map(Number)];
  };
  return Object.entries(errors).toSorted(([a], [b]) => {
    const [left, right] = [placeOf(a), placeOf(b)];
    const at = left.findIndex((each, index) => each !== right[index]);
    return at === -1 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
  });
}
