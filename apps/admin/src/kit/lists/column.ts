import type { RaRecord } from 'react-admin';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { MessageKey } from '../words/text';
import type { CalledIn } from '../words/useLabels';

/**
 * A column of a list of these records. Its heading is what the contract calls the field; what the contract does not have brings a heading
 * of its own, and cannot be sorted by.
 */
export type Column<S extends z.ZodObject> = {
  readonly render: (record: z.output<S>) => ReactNode;
  readonly numeric?: boolean;
} & (
  | { readonly source: CalledIn<S>; readonly heading?: MessageKey; readonly fixed?: boolean }
  | { readonly source: string; readonly heading: MessageKey; readonly fixed: true }
);

/** A column as the table and the cards draw it. */
export interface DrawnColumn {
  readonly source: string;
  readonly heading: string;
  readonly render: (record: RaRecord) => ReactNode;
  readonly fixed: boolean;
  readonly numeric: boolean;
}
