import { sameWord } from '../people/named-entry.js';
import type { Cell } from '../people/staff-list/sheet.js';
import type { Text } from '../text.js';

/** Above the last column of a file of faulty rows: no form has such a heading, so an import leaves it alone. */
const reasonHeading = 'Alasan';

/** What is wrong with a row of a file. */
interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly message: Text;
}

/** Where a table stands in a sheet, and the headings of which its form makes use. */
export interface FoundTable {
  readonly rows: readonly (readonly Cell[])[];
  readonly headingLine: number;
  readonly used: readonly string[];
}

/**
 * The faulty rows of a file as a table of its own: the titles above, its own headings, the rows as they came, and in a last column what is
 * wrong with each. It has only the columns of which its form makes use, so that nothing else of anybody is in it, and of a row whose cells
 * may stand below the wrong heading it has none at all.
 */
export function faultyRows({ rows, headingLine, used }: FoundTable, faults: readonly RowFault[], language: keyof Text): Cell[][] {
  const words = new Set(used.map(sameWord));
  const header = rows[headingLine - 1] ?? [];
  const places = header.flatMap((cell, place) => (words.has(sameWord(String(cell ?? ''))) ? [place] : []));
  const byRow = new Map<number, RowFault[]>();
  for (const fault of faults) byRow.set(fault.row, [...(byRow.get(fault.row) ?? []), fault]);
  const cut = (cells: readonly Cell[] = []) => places.map((place) => cells[place] ?? null);
  const faulty = [...byRow].flatMap(([row, found]): Cell[][] => {
    if (row <= headingLine || rows[row - 1] === undefined) return [];
    const isShifted = found.some(({ code }) => code === 'ROW_SHIFTED');
    const told = found.map(({ column, message }) => (column === '' ? message[language] : `${column}: ${message[language]}`));
    return [[...(isShifted ? places.map(() => null) : cut(rows[row - 1])), `${row}. ${[...new Set(told)].join(' ')}`]];
  });
  const above = rows.slice(0, headingLine - 1).map((cells) => cells.slice(0, Math.max(places.length, 1)).map((cell) => cell ?? null));
  return [...above, [...cut(header), reasonHeading], ...faulty];
}
