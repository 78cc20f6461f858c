import type { Text } from '@siklus/domain';
import type { z } from 'zod';

// Types alone: whatever shows a name would otherwise bring the whole of zod along.

declare const isCalled: unique symbol;

/** A field that people see: lists, forms and exports call it by its label. */
export type Called<S extends z.ZodType = z.ZodType> = S & { readonly [isCalled]: true };

/** Says what people call a field, and what helps to fill it in; both survive into the JSON Schema. */
export function called<S extends z.ZodType>(schema: S, label: Text, hint?: Text): Called<S> {
  return schema.meta(hint === undefined ? { label } : { label, hint }) as Called<S>;
}

/** What the fields of a schema are called, in its order; those that only machines read have no name. */
export function labelsOf(schema: z.ZodObject): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    Object.entries<z.ZodType>(schema.shape).flatMap(([name, field]) => {
      const label = field.meta()?.label as Text | undefined;
      return label === undefined ? [] : [[name, label]];
    }),
  );
}

/** What each key of one of the office's lists is called. */
export function wordsIn<K extends string>(table: Readonly<Record<K, { readonly label: Text }>>): Readonly<Record<string, Text>> {
  return Object.fromEntries(Object.entries<{ readonly label: Text }>(table).map(([key, { label }]) => [key, label]));
}

/** What fields are called that many records have. */
export const labels = {
  year: { id: 'Tahun', en: 'Year' },
  employeeName: { id: 'Pegawai', en: 'Employee' },
  unitName: { id: 'Unit', en: 'Unit' },
  zone: { id: 'Zona waktu', en: 'Time zone' },
  step: { id: 'Kode langkah', en: 'Step code' },
  occasion: { id: 'Kode periode', en: 'Occasion code' },
  label: { id: 'Langkah', en: 'Step' },
  turnLabel: { id: 'Giliran', en: 'Turn' },
  holderName: { id: 'Pemegang', en: 'Holder' },
  pool: { id: 'Kelompok', en: 'Group' },
  heldSince: { id: 'Dipegang sejak', en: 'Held since' },
  state: { id: 'Status', en: 'State' },
  dueAt: { id: 'Batas', en: 'Due' },
  version: { id: 'Versi', en: 'Version' },
  reason: { id: 'Alasan', en: 'Reason' },
  may: { id: 'Yang boleh dilakukan pembaca', en: 'What the reader may do' },
} as const;
