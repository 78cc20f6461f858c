import { types } from 'node:util';
import { Refusal, type Cell } from '@siklus/domain';
import { readSheet } from 'read-excel-file/node';
import { entriesOf, unpack, type Entry } from './unpack-zip.js';

export interface Bounds {
  readonly mostRows: number;
  readonly mostColumns: number;
}

/** Reads the first sheet. Numbers stay numbers, so that a rounded NIP is noticed; dates become ISO text. */
export async function readXlsx(file: Buffer, bounds: Bounds): Promise<Cell[][]> {
  for (const entry of entriesOf(file)) await checkEntry(file, entry, bounds);
  try {
    const rows = (await readSheet(file)) as unknown[][];
    return rows.map((row) => row.map(toCell));
  } catch (error) {
    throw new Refusal('FILE_UNREADABLE', { reason: error instanceof Error ? error.message.slice(0, 200) : '' });
  }
}

/** Unpacks within what the archive declares: a bomb would lie about that. Sheets are looked at before they are read. */
async function checkEntry(file: Buffer, entry: Entry, bounds: Bounds): Promise<void> {
  const content = await unpack(file, entry);
  if (/^xl\/worksheets\/[^/]+\.xml$/i.test(entry.name)) checkCells(content.toString('latin1'), bounds);
}

/** The reader fills the space up to the farthest cell, so one cell in a far corner would take all memory. */
function checkCells(sheet: string, { mostRows, mostColumns }: Bounds): void {
  for (const [, reference = ''] of sheet.matchAll(/\sr\s*=\s*["']([^"']*)["']/g)) {
    const place = /^([A-Z]{0,3})(\d{1,7})$/.exec(reference);
    if (place === null) throw new Refusal('FILE_UNREADABLE', { reason: `sel / cell "${reference.slice(0, 20)}"` });
    if (Number(place[2]) > mostRows + 1) throw new Refusal('FILE_TOO_LONG', { max: mostRows });
    if (columnOf(place[1] ?? '') > mostColumns) throw new Refusal('FILE_UNREADABLE', { reason: `> ${mostColumns} kolom / columns` });
  }
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function toCell(value: unknown): Cell {
  if (types.isDate(value)) return value.toISOString();
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
