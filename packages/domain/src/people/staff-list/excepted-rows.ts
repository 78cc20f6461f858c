import type { Details } from '../../errors/fault.js';
import { plainNumber, readText, withoutTextSign } from './cells.js';
import type { StaffColumn } from './columns.js';
import type { Cell } from './sheet.js';

/** People of whom files tell old data, by their numbers, each with what a warning says of it: which kind, by whom, for which reason. */
export type ExceptedPeople = ReadonlyMap<string, Details>;

/** A row that was not read because of whom it is about. */
export interface ExceptedRow {
  readonly line: number;
  readonly nip: string;
  readonly name: string;
  readonly details: Details;
}

interface Row {
  readonly line: number;
}

/** Parts the rows about people who are excepted from those that are read; neither faults nor changes come of the former. */
export function partExcepted<R extends Row>(
  rows: readonly R[],
  cellOf: (row: R, column: StaffColumn & ('nip' | 'name')) => Cell | undefined,
  excepted: ExceptedPeople,
): { readonly kept: readonly R[]; readonly left: readonly ExceptedRow[] } {
  if (excepted.size === 0) return { kept: rows, left: [] };
  const left: ExceptedRow[] = [];
  const kept = rows.filter((row) => {
    const nip = plainNumber(String(withoutTextSign(cellOf(row, 'nip') ?? '')));
    const details = excepted.get(nip);
    if (details !== undefined) left.push({ line: row.line, nip, name: readText(cellOf(row, 'name')) ?? '', details });
    return details === undefined;
  });
  return { kept, left };
}
