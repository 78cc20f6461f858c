import type { RaRecord } from 'react-admin';
import type { ReactNode } from 'react';
import type { FieldWord } from '../words/text';

interface Drawn<T extends RaRecord> {
  readonly render: (record: T) => ReactNode;
  readonly numeric?: boolean;
}

/**
 * A column of a list; its heading is the word `resources.<resource>.fields.<source>`. The list sorts by what the contract has, unless
 * fixed.
 */
export type Column<T extends RaRecord, Name extends string = string> = Drawn<T> &
  ({ readonly source: FieldWord<Name> & keyof T; readonly fixed?: boolean } | { readonly source: FieldWord<Name>; readonly fixed: true });

/** A column as the table and the cards draw it. */
export interface DrawnColumn<T extends RaRecord> extends Drawn<T> {
  readonly source: string;
  readonly fixed?: boolean;
}
