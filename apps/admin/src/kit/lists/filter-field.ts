import type { ReactNode } from 'react';
import type { Option } from '../ui/SelectBox';
import type { MessageKey } from '../words/text';

type Values = Readonly<Record<string, unknown>>;

/** Something by which a list is narrowed: a box of the bar, a switch, or what only a link from elsewhere sets. */
export type FilterField =
  | { readonly kind: 'text'; readonly source: string; readonly label: MessageKey }
  | { readonly kind: 'choice'; readonly source: string; readonly label: MessageKey; readonly options: readonly Option[] }
  | { readonly kind: 'unit' | 'employee' | 'day'; readonly source: string; readonly label: MessageKey }
  /** Only those of which it is true. */
  | { readonly kind: 'switch'; readonly source: string; readonly label: MessageKey }
  | LinkedField;

/** What a link brings, told by a chip alone. */
export interface LinkedField {
  readonly kind: 'linked';
  readonly source: string;
  /** Other values that belong to it, and go with it. */
  readonly along?: readonly string[];
  /** What it narrows to, in words; null where that is plain from the page. */
  readonly says: (values: Values) => ReactNode;
}

/** The fields by which the list is narrowed now; what no field knows is told as well. */
export function narrowing(fields: readonly FilterField[], values: Values): readonly FilterField[] {
  const set = Object.keys(values).filter((key) => values[key] !== undefined && values[key] !== '');
  const known = new Set(fields.flatMap((field) => [field.source, ...(field.kind === 'linked' ? (field.along ?? []) : [])]));
  const unknown = set.filter((key) => !known.has(key)).map((source): FilterField => ({ kind: 'linked', source, says: () => source }));
  return [...fields.filter(({ source }) => set.includes(source)), ...unknown];
}

/** The values without this field. */
export function loosened(field: FilterField, values: Values): Values {
  const gone = new Set([field.source, ...(field.kind === 'linked' ? (field.along ?? []) : [])]);
  return Object.fromEntries(Object.entries(values).filter(([key]) => !gone.has(key)));
}
