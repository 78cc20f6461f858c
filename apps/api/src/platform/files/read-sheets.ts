import type { Cell, Sheet } from '@siklus/domain';
import { readCsv } from './read-csv.js';
import { Unreadable } from './unreadable.js';

const mostRows = 120_000;
// The people of SIASN have about a hundred.
const mostColumns = 200;
/** Filled cells of all sheets together: half as many again as the longest list with all its columns. */
const mostCells = 3_000_000;
// Twice what any column may hold: the rules still see that it is too long, and nobody works on megabytes.
const longestCell = 1_000;

/** Reads an uploaded file, CSV or XLSX, into the cells of its sheets; the first row of each is line 1. Throws `Unreadable`. */
export async function readSheets(file: Buffer): Promise<Sheet[]> {
  const sheets = isZip(file) ? await readZip(file) : [readCsv(file, mostRows + 1)];
  for (const { rows } of sheets) {
    if (rows.length > mostRows + 1) throw new Unreadable('FILE_TOO_LONG', { max: mostRows });
    if (rows.some((cells) => cells.length > mostColumns)) throw new Unreadable('FILE_TOO_WIDE', { max: mostColumns });
  }
  const filled = sheets
    .flatMap(({ rows }) => rows)
    .reduce((sum, cells) => sum + cells.filter((cell) => cell !== null && cell !== '').length, 0);
  if (filled > mostCells) throw new Unreadable('FILE_TOO_FULL', { max: mostCells / 1_000_000 });
  return sheets.map(({ rows, ...sheet }) => ({ ...sheet, rows: rows.map((cells) => cells.map(short)) }));
}

/** Loaded only when it is needed: a process that reads one file is ready sooner. */
async function readZip(file: Buffer): Promise<Sheet[]> {
  const { readXlsx } = await import('./read-xlsx.js');
  return readXlsx(file, { mostRows, mostColumns });
}

function short(cell: Cell): Cell {
  return typeof cell === 'string' && cell.length > longestCell ? cell.slice(0, longestCell) : cell;
}

function isZip(file: Buffer): boolean {
  return file.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
}
