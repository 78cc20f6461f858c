import { z } from 'zod';
import { saying } from '../errors/schema-faults.js';
import { exact } from '../plan/figure.js';
import { hidesInText, type Text } from '../text.js';

/** How the panel draws a field that a plain input would not serve. */
type FieldInput = 'textarea' | 'rating' | 'response' | 'approach' | 'results' | 'annex' | 'expectations' | 'actuals' | 'courses';

export interface FieldMeta {
  readonly label: Text;
  readonly hint?: Text;
  readonly input?: FieldInput;
  /** What the choices are called. */
  readonly words?: Readonly<Record<string, Text>>;
  /** What sending is called once one of them is chosen, where that says more than the turn's own verb. */
  readonly verbs?: Readonly<Record<string, Text>>;
}

/** A text a person writes: trimmed, with nothing that nobody sees, at most `max` characters. */
export function text(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(
      (value) => !hidesInText(value),
      saying({ id: 'Hapus karakter yang tidak dapat dicetak.', en: 'Remove the characters that cannot be printed.' }),
    );
}

/**
 * A number that a person writes into a target or a report, kept as the decimal that he means: what sheets and programs reckon comes with
 * dust. Below a millionth it is none that anybody meant: shares of it would be endless.
 */
export const amount = z
  .number()
  .min(0)
  .max(1e12)
  .overwrite(exact)
  .refine(
    (value) => value === 0 || value >= 1e-6,
    saying({ id: 'Tulis 0, atau paling sedikit 0,000001.', en: 'Write 0, or at least 0.000001.' }),
  );

/** The three ratings of PermenPANRB 6/2022. */
export const rating = z.enum(['ABOVE', 'AS_EXPECTED', 'BELOW']);

/** Adds the label and the input to a field's schema; both survive into the JSON Schema of the task. */
export function field<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  return schema.meta({ ...meta });
}
