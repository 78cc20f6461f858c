import { z } from 'zod';
import { saying } from '../errors/schema-faults.js';
import type { Text } from '../text.js';

/** How the panel draws a field that a plain input would not serve. */
type FieldInput = 'textarea' | 'rating' | 'response' | 'results' | 'actuals' | 'courses';

export interface FieldMeta {
  readonly label: Text;
  readonly hint?: Text;
  readonly input?: FieldInput;
}

// PostgreSQL stores neither NUL nor half a surrogate pair; the rest of the control characters has no place in a document.
// eslint-disable-next-line no-control-regex -- these are exactly the characters to keep out
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** A text a person writes: trimmed, printable, at most `max` characters. */
export function text(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(
      (value) => !unprintable.test(value) && value.isWellFormed(),
      saying({ id: 'Hapus karakter yang tidak dapat dicetak.', en: 'Remove the characters that cannot be printed.' }),
    );
}

/** The three ratings of PermenPANRB 6/2022. */
export const rating = z.enum(['ABOVE', 'AS_EXPECTED', 'BELOW']);

/** Adds the label and the input to a field's schema; both survive into the JSON Schema of the task. */
export function field<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  return schema.meta({ ...meta });
}
