import type { Cell } from '@siklus/domain';
import type { Parts } from './sheets-of.js';

/** Cells that are merged downwards: where, in rows and columns that count from 0. */
interface Merged {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** What is merged in each of these sheets, which are named by their parts. */
export function mergedIn(parts: Parts, sheets: readonly { readonly part: string }[]): Merged[][] {
  return sheets.map(({ part }) => merges(afterCells(parts[part])));
}

/** What stands behind the cells of a sheet, which are most of it. */
function afterCells(sheet: Uint8Array | undefined): string {
  const all = Buffer.from(sheet ?? []);
  return all.subarray(Math.max(all.lastIndexOf('sheetData'), 0)).toString('utf8');
}

function merges(afterwards: string): Merged[] {
  const ranges = afterwards.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']/g);
  return [...ranges].flatMap(([, letters = '', first = '', last = '']) =>
    first === last ? [] : [{ column: columnOf(letters) - 1, first: Number(first) - 1, last: Number(last) - 1 }],
  );
}

/** The number of a column, from 1. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/**
 * Gives each row what it has together with the rows above it, as a reader sees it: a unit that is written once beside all its people. A row
 * that has nothing of its own stays empty, such as the second line of high headings.
 */
export function fillMerged(rows: Cell[][], merged: readonly Merged[]): Cell[][] {
  const own = rows.map((cells) => cells.some((cell) => cell !== null && cell !== ''));
  for (const { column, first, last } of merged) {
    const value = rows[first]?.[column] ?? null;
    if (value === null) continue;
    for (let at = first + 1; at <= Math.min(last, rows.length - 1); at += 1) {
      const cells = rows[at];
      if (cells !== undefined && own[at] === true && (cells[column] ?? null) === null) cells[column] = value;
    }
  }
  return rows;
}
