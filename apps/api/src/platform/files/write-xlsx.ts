import type { Writable } from 'node:stream';
import { lettersOf } from '@siklus/domain';
import type { TableCell, TableFile } from './table-file.js';
import { archiveIn, PackedPart } from './write-zip.js';
import { sheetBegin, sheetEnd, workbookParts } from './xlsx-parts.js';

/** How many rows a sheet of XLSX can have, and how many letters a cell. */
export const mostSheetRows = 1_048_576;
const mostLetters = 32_767;

/** What a sheet is called, and how many rows stand above the table, its headings being the last of them. */
interface Sheet {
  readonly name: string;
  readonly columns: number;
  readonly above: number;
}

/** A table as a workbook of one sheet: what stands above it stays in view, and the headings carry filters. */
export function xlsxFile(file: Writable, sheet: Sheet): TableFile {
  const { begin, take, end } = archiveIn(file);
  let written = 0;
  let body: PackedPart | undefined;
  const begun = async (): Promise<PackedPart> => {
    if (body !== undefined) return body;
    for (const [name, text] of Object.entries(workbookParts(sheet.name))) await begin(new PackedPart(name)).push(text, true);
    body = begin(new PackedPart('xl/worksheets/sheet1.xml'));
    await body.push(sheetBegin(sheet));
    return body;
  };
  return {
    async rows(rows) {
      const part = await begun();
      await part.push(rows.map((cells) => rowOf(cells, (written += 1), sheet.above)).join(''));
      await take();
    },
    async end() {
      const part = await begun();
      await part.push(sheetEnd({ ...sheet, rows: written }), true);
      await end();
    },
  };
}

const styles = { plain: '', day: ' s="1"', moment: ' s="2"', heading: ' s="3"' } as const;

function rowOf(cells: readonly TableCell[], line: number, headings: number): string {
  const plain = line === headings ? styles.heading : styles.plain;
  return `<row r="${line}">${cells.map((cell, place) => cellOf(cell, `${lettersOf(place)}${line}`, plain)).join('')}</row>`;
}

function cellOf(cell: TableCell, at: string, style: string): string {
  if (typeof cell === 'number') return `<c r="${at}"${style}><v>${cell}</v></c>`;
  // A text is never a formula here, whatever it begins with.
  if (typeof cell === 'string')
    return cell === '' ? '' : `<c r="${at}" t="inlineStr"${style}><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  return `<c r="${at}"${cell.local.includes('T') ? styles.moment : styles.day}><v>${serialOf(cell.local)}</v></c>`;
}

const beginOfSerials = Date.UTC(1899, 11, 30);

/** Days since the end of 1899, as spreadsheets count them. */
function serialOf(local: string): number {
  const isDay = !local.includes('T');
  // A day is no sum of sixtieths: a moment is told a tenth of a millisecond late, so that who cuts it comes to no earlier minute.
  return (Date.parse(isDay ? local : `${local}:00Z`) - beginOfSerials) / 86_400_000 + (isDay ? 0 : 1e-9);
}

// What XML makes another sign of is written by its code, and so is what would be taken for such a code (ECMA-376, ST_Xstring).
const likeCode = /_(?=x[0-9A-Fa-f]{4}_)/g;
const signs: Readonly<Record<string, string>> = { '\r': '_x000D_', '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
// What XML cannot say at all.
// oxlint-disable-next-line no-control-regex -- these are exactly the characters to keep out
const unsayable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** Anything but the printable signs of ASCII that XML takes as they are: most texts have none. */
const notPlain = /[^ -~]|["&'<>_]/;

function escaped(text: string): string {
  const short = text.length > mostLetters ? `${text.slice(0, mostLetters - 1)}…` : text;
  if (!notPlain.test(short)) return short;
  return short
    .replace(unsayable, '')
    .replace(likeCode, '_x005F_')
    .replace(/[&<>"'\r]/g, (sign) => signs[sign] ?? sign);
}
