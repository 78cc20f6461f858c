import type { StaffColumn } from '../people/staff-list/columns.js';
import type { Text } from '../text.js';

/** What a row of an office's file may tell: the columns of a staff list, and what other systems say beside them. */
export type OfficeField =
  | StaffColumn
  /** What the unit above is called, where the file has no code of it. */
  | 'parentUnitName'
  /** Whether the row is about a post that somebody only acts for. */
  | 'acting'
  | 'periodFrom'
  | 'periodTo'
  /** When the other system wrote the row; of two rows about the same the later one counts. */
  | 'writtenAt'
  | 'result'
  | 'behaviour'
  | 'predicate'
  | 'assessorNip'
  | 'assessorName';

/** Where a field stands: below the first of these headings that says something, or made of what stands below all of them. */
export type OfficeColumn = readonly string[] | { readonly from: readonly string[]; readonly read: (...cells: string[]) => string };

/**
 * The form of a file that another system writes: how it is known, and what its columns mean. What no column names is never taken over from
 * the file. Headings are compared as people mean them: `hasil_kerja` is `Hasil Kerja`.
 */
export interface Layout {
  /** Its name for programs: `SIASN_PEOPLE`. */
  readonly kind: string;
  readonly words: Text;
  /** What it brings: people with their posts, or ratings of a period. */
  readonly brings: 'people' | 'ratings';
  /** A file of this form has all of these headings; of several in a list it has one. */
  readonly knownBy: readonly (string | readonly string[])[];
  readonly columns: Readonly<Partial<Record<OfficeField, OfficeColumn>>>;
  /** In which columns it is believed about people who are kept; all others count for people who are new. */
  readonly decides: readonly StaffColumn[];
  /** What stands in it and is never taken, in words. */
  readonly leaves: Text;
  /** As what kind of file the other system gives it. */
  readonly format: 'csv' | 'xlsx';
  /** A made-up file of this form, from its titles to its last row, for whoever wants to see one. */
  readonly sample: readonly (readonly string[])[];
}

/** The headings of which a layout makes use. */
export function headingsOf({ columns }: Pick<Layout, 'columns'>): string[] {
  return Object.values(columns).flatMap((column) => ('from' in column ? column.from : column));
}
