import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FaultyFile } from '@siklus/contracts/imports';
import {
  faultyRows,
  findLayout,
  findTable,
  headingsOf,
  otherHeadings,
  staffHeadings,
  type Cell,
  type FoundTable,
  type Language,
  type Sheet,
  type StaffFault,
} from '@siklus/domain';
import type { TableCell } from '../../../platform/files/table-file.js';
import { csvFile } from '../../../platform/files/write-csv.js';
import { xlsxFile } from '../../../platform/files/write-xlsx.js';
import { layouts } from '../layouts/index.js';

/** The faulty rows of these sheets as a file of the same form. It is made for its sender and kept nowhere. */
export async function faultyFileOf(
  sheets: readonly Sheet[],
  faults: readonly StaffFault[],
  { name, format, language }: { readonly name: string; readonly format: FaultyFile['format']; readonly language: Language },
): Promise<FaultyFile> {
  const found = tableOf(sheets);
  const rows = faultyRows(found, faults, language);
  const stream = new PassThrough();
  const content = buffer(stream);
  const columns = Math.max(...rows.map((cells) => cells.length));
  const file = format === 'csv' ? csvFile(stream, language) : xlsxFile(stream, { name: 'Baris salah', columns, above: found.headingLine });
  await file.rows(rows.map((cells) => cells.map(written)));
  await file.end();
  const plain = name.replace(/\.(csv|xlsx)$/i, '');
  return { name: `${plain}-salah.${format}`, rows: rows.length - found.headingLine, format, content: (await content).toString('base64') };
}

/** Where the table stands that an import of these sheets reads. */
function tableOf(sheets: readonly Sheet[]): FoundTable {
  const known = findLayout(sheets, layouts);
  const { header, headingLine = 1 } = known ?? findTable(sheets, staffHeadings, otherHeadings);
  const rows = sheets.find((sheet) => sheet.rows[headingLine - 1] === header)?.rows ?? [];
  return { rows, headingLine, used: known === undefined ? [...staffHeadings, ...otherHeadings] : headingsOf(known.layout) };
}

function written(cell: Cell): TableCell {
  return typeof cell === 'number' ? cell : String(cell ?? '');
}
