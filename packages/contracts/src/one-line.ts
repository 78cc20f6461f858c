import { saying } from '@siklus/domain';
import { z } from 'zod';

/** A text of one line that may not be empty: a name, a title, a number. */
export function oneLine(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/[\t\n\r]/.test(text), saying({ id: 'Tulis dalam satu baris saja.', en: 'Write it in one line only.' }));
}
