import { types } from 'node:util';
import type { Cell, Sheet } from '@siklus/domain';
import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { columnOf, fillMerged, mergedIn } from './merged-cells.js';
import { sheetsOf } from './sheets-of.js';
import { Unreadable } from './unreadable.js';
import { entriesOf, unpack } from './unpack-zip.js';

export interface Bounds {
  readonly mostRows: number;
  readonly mostColumns: number;
}

/**
 * Reads all sheets that are seen, or all where none is: last year's list may lie hidden before that of today. A cell that is merged
 * downwards is read once for each of its rows. Numbers stay numbers, so that a rounded NIP is noticed; dates become ISO text.
 */
export async function readXlsx(file: Buffer, bounds: Bounds): Promise<Sheet[]> {
  const { archive, merged, hidden } = await unpacked(file, bounds);
  try {
    const sheets = (await readXlsxFile(archive)) as unknown as { sheet: string; data: unknown[][] }[];
    const read = sheets.map(({ sheet, data }, at) => ({
      name: sheet,
      rows: fillMerged(
        data.map((row) => row.map(toCell)),
        merged[at] ?? [],
      ),
    }));
    const seen = read.filter((_, at) => hidden[at] !== true);
    return seen.length === 0 ? read : seen;
  } catch {
    // The reader's own words are for programmers; the sender can only save the file anew.
    throw new Unreadable('FILE_UNREADABLE');
  }
}

/**
 * The same archive with everything in it unpacked, and without pictures and the like. Each part is unpacked once, within what the archive
 * declares (a bomb would lie about that), and sheets are looked at before they are read; the reader, which keeps to no bounds, then has
 * nothing left to unpack.
 */
async function unpacked(
  file: Buffer,
  bounds: Bounds,
): Promise<{ archive: Buffer; merged: ReturnType<typeof mergedIn>; hidden: readonly boolean[] }> {
  const parts: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  for (const entry of entriesOf(file)) {
    const content = await unpack(file, entry);
    if (/^xl\/worksheets\/[^/]+\.xml$/i.test(entry.name)) checkCells(content.toString('latin1'), bounds);
    if (/\.(xml|rels)$/i.test(entry.name)) parts[entry.name] = content;
  }
  const { buffer, byteOffset, byteLength } = zipSync(parts, { level: 0 });
  const sheets = sheetsOf(parts);
  return {
    archive: Buffer.from(buffer, byteOffset, byteLength),
    merged: mergedIn(parts, sheets),
    hidden: sheets.map(({ isHidden }) => isHidden),
  };
}

/**
 * The reader fills the space up to the farthest cell, so one cell in a far corner would take all memory. It takes a reference under any
 * prefix (`x:r`), so this does too.
 */
function checkCells(sheet: string, { mostRows, mostColumns }: Bounds): void {
  for (const [, reference = ''] of sheet.matchAll(/(?:\s|(?<!\sxmlns):)r\s*=\s*["']([^"']*)["']/g)) {
    const place = /^([A-Z]{0,3})(\d{1,7})$/.exec(reference);
    if (place === null) throw new Unreadable('FILE_CELL', { cell: reference.slice(0, 20) });
    if (Number(place[2]) > mostRows + 1) throw new Unreadable('FILE_TOO_LONG', { max: mostRows });
    if (columnOf(place[1] ?? '') > mostColumns) throw new Unreadable('FILE_TOO_WIDE', { max: mostColumns });
  }
}

function toCell(value: unknown): Cell {
  if (types.isDate(value)) return value.toISOString();
  // More digits than any number holds: it goes on as one that has lost them, where JSON would make it an empty cell.
  if (value === Infinity) return Number.MAX_VALUE;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
