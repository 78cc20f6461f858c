import { fault, type Fault } from '../errors/fault.js';

/** What whoever gives an answer back says of one part of it, by the key of the part. */
export interface Mark {
  readonly key: string;
  readonly comment: string;
}

/** What is wrong with marks on an answer that has these keys: one it does not have, or one twice. */
export function markFaults(marks: readonly Mark[], keys: readonly string[]): readonly Fault[] {
  const left = new Set(keys);
  return marks.flatMap(({ key }, index) => (left.delete(key) ? [] : [fault(`marks.${index}.key`, 'MARK_UNKNOWN', { key })]));
}
