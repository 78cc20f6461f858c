import { labelsOf, type Called } from '@siklus/contracts/called';
import type { z } from 'zod';
import { useSay } from './text';

/** The fields that a contract calls something. */
export type CalledIn<S extends z.ZodObject> = {
  [Field in keyof S['shape'] & string]: S['shape'][Field] extends Called ? Field : never;
}[keyof S['shape'] & string];

/** What a contract calls its fields, in the reader's language. */
export function useLabels<S extends z.ZodObject>(schema: S): (field: CalledIn<S>) => string {
  const say = useSay();
  const labels = labelsOf(schema);
  return (field) => {
    const label = labels[field];
    return label === undefined ? field : say(label);
  };
}
