import { writeFile } from 'node:fs/promises';
import writeXlsxFile from 'write-excel-file/node';
import { employmentStatuses, positionLevels, positionTypes, staffHeadings, type Cell, type StaffTable } from '@siklus/domain';
import type { StaffRecord } from './province.js';

const localDate = (day: string): string => day.split('-').reverse().join('-');

/** One line of the file, in the order of the headings and in the words that the office writes. */
export function cellsOf(row: StaffRecord): Cell[] {
  return [
    row.nip,
    row.name,
    row.unitCode,
    row.unitName,
    row.parentUnitCode,
    row.position,
    positionTypes[row.positionType].label.id,
    row.level && positionLevels[row.level].label.id,
    row.rank,
    row.supervisorNip,
    row.status === 'NON_ASN' ? row.status : employmentStatuses[row.status].label.id,
    row.standing,
    row.assignmentKind,
    localDate(row.validFrom),
    row.zone,
    row.email,
  ];
}

/** The list as a table, as the import reads one from a file: headings in row 1, people from row 2 on. */
export function staffTableOf(rows: readonly StaffRecord[]): StaffTable {
  return { header: staffHeadings, rows: rows.map((row, i) => ({ line: i + 2, cells: cellsOf(row) })) };
}

/** A number as a spreadsheet saves it: from twelve digits on only six of them survive. */
const numberText = (value: number): string => (value >= 1e12 ? value.toExponential(5).replace('e', 'E') : String(value));

const quoted = (cell: Cell): string => {
  const text = cell === null ? '' : typeof cell === 'number' ? numberText(cell) : String(cell);
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The table as CSV text: semicolons, as spreadsheets with Indonesian settings expect, and a mark that says UTF-8. */
export function csvOf({ header, rows }: StaffTable): string {
  const lines = [header, ...rows.map((row) => row.cells)].map((cells) => cells.map(quoted).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

export async function writeCsv(table: StaffTable, path: string): Promise<void> {
  await writeFile(path, csvOf(table), 'utf8');
}

/** Writes the table as a spreadsheet whose text stays text; a number in the table becomes a numeric cell. */
export async function writeXlsx({ header, rows }: StaffTable, path: string): Promise<void> {
  const cell = (value: Cell) => {
    if (value === null || value === '') return null;
    if (typeof value === 'number') return { value, type: Number };
    if (typeof value === 'boolean') return { value, type: Boolean };
    return { value, type: String, format: '@' };
  };
  const data = [header, ...rows.map((row) => row.cells)].map((cells) => cells.map(cell));
  await writeXlsxFile(data, { sheet: 'Pegawai', stickyRowsCount: 1 }).toFile(path);
}
