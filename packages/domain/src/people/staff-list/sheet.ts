/** A cell as read from a file. A spreadsheet's real date comes as ISO text: `2026-01-31T00:00:00.000Z`. */
export type Cell = string | number | boolean | null;

/** A sheet of a file as read, its first row being line 1; a CSV file is one, and says how its letters were written. */
export interface Sheet {
  readonly name: string;
  readonly encoding?: 'utf-8' | 'windows-1252';
  readonly rows: readonly (readonly Cell[])[];
}
