import { Refusal, type Cell, type StaffTable } from '@siklus/domain';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';

const mostRows = 120_000;
const mostColumns = 100;
// Twice what any column may hold: the rules still see that it is too long, and nobody works on megabytes.
const longestCell = 1_000;

/** Reads an uploaded staff list, CSV or XLSX, into cells with the line numbers that a spreadsheet shows. */
export async function readTable(file: Buffer): Promise<StaffTable> {
  const records = isZip(file) ? await readXlsx(file, { mostRows, mostColumns }) : readCsv(file, mostRows + 1);
  if (records.length > mostRows + 1) throw new Refusal('FILE_TOO_LONG', { max: mostRows });
  const [header = [], ...rows] = records;
  if (header.length > mostColumns) throw new Refusal('FILE_TOO_WIDE', { max: mostColumns });
  return { header: header.map(short), rows: rows.map((cells, at) => ({ line: at + 2, cells: cells.map(short) })) };
}

function short(cell: Cell): Cell {
  return typeof cell === 'string' && cell.length > longestCell ? cell.slice(0, longestCell) : cell;
}

function isZip(file: Buffer): boolean {
  return file.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
}
