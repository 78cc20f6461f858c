import { sameWord } from '../named-entry.js';
import { isBlank } from './columns.js';
import type { StaffTable } from './report.js';
import type { Sheet } from './sheet.js';

/** How many rows of titles may stand above the headings. */
export const deepest = 20;

/**
 * The table of a file: what stands below the row, among the first twenty of any sheet, that has most of these headings, or of those that
 * are known too (of equals the first). Where no row has any of them, it is what stands below the first row of the first sheet. Other
 * sheets with more than half of the headings and something below them are named: they look like lists too, and are not read.
 */
export function findTable(sheets: readonly Sheet[], headings: readonly string[], also: readonly string[] = []): StaffTable {
  const known = new Set([...headings, ...also].map(sameWord));
  let best = { sheet: sheets[0], at: 0, hits: 0 };
  const alike: Sheet[] = [];
  for (const sheet of sheets)
    for (const [at, cells] of sheet.rows.slice(0, deepest).entries()) {
      const hits = new Set(cells.map((cell) => sameWord(String(cell ?? ''))).filter((word) => known.has(word))).size;
      if (hits > best.hits) best = { sheet, at, hits };
      if (hits > headings.length / 2 && sheet.rows.slice(at + 1).some((row) => !isBlank(row))) alike.push(sheet);
    }
  const { sheet, at } = best;
  const [header = [], ...rows] = sheet?.rows.slice(at) ?? [];
  const encoding = sheet?.encoding;
  const others = new Set(alike.filter((each) => each !== sheet).map(({ name }) => name));
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(others.size === 0 ? {} : { sheetsLeft: [...others] }),
    header,
    headingLine: at + 1,
    rows: rows.map((cells, index) => ({ line: at + index + 2, cells })),
  };
}
