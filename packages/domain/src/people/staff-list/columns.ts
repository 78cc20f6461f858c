import { sameWord } from '../named-entry.js';
import { echo } from './cells.js';
import type { Cell } from './report.js';

/** The columns of a staff list and their headings, in the order of the sample file. */
export const staffColumns = {
  nip: 'NIP',
  name: 'Nama',
  unitCode: 'Kode Unit',
  unitName: 'Nama Unit',
  parentUnitCode: 'Kode Unit Induk',
  position: 'Jabatan',
  positionType: 'Jenis Jabatan',
  level: 'Jenjang',
  rank: 'Golongan',
  supervisorNip: 'NIP Atasan',
  status: 'Status Kepegawaian',
  standing: 'Kedudukan',
  assignmentKind: 'Jenis Penugasan',
  validFrom: 'Berlaku Mulai',
  zone: 'Zona Waktu',
  email: 'Surel',
} as const;

export type StaffColumn = keyof typeof staffColumns;

/** The headings of a staff list, in the order of the sample file. */
export const staffHeadings: readonly string[] = Object.values(staffColumns);

const columnKeys = Object.keys(staffColumns) as StaffColumn[];
const columnByHeading = new Map(columnKeys.map((key) => [sameWord(staffColumns[key]), key]));

/** Columns that a list may lack: what is kept of them stays as it is. */
const optional: ReadonlySet<StaffColumn> = new Set(['parentUnitCode', 'level', 'rank', 'supervisorNip', 'email']);

interface HeaderFault {
  readonly column: string;
  readonly code: 'HEADINGS_NOT_FOUND' | 'HEADING_MISSING' | 'HEADING_DOUBLED';
}

/** What a heading row says. */
export interface Header {
  /** Where each column stands. */
  readonly places: ReadonlyMap<StaffColumn, number>;
  /** Headings that no staff list has, with where they stand. */
  readonly ignored: ReadonlyMap<number, string>;
  readonly faults: readonly HeaderFault[];
}

/** Reads a heading row. Order, capitals and spaces are free; what is doubled, or missing and needed, is a fault. */
export function readHeader(header: readonly Cell[]): Header {
  const places = new Map<StaffColumn, number>();
  const ignored = new Map<number, string>();
  const faults: HeaderFault[] = [];
  header.forEach((cell, place) => {
    const heading = String(cell ?? '').trim();
    if (heading === '') return;
    const column = columnByHeading.get(sameWord(heading));
    if (column === undefined) ignored.set(place, echo(heading));
    else if (places.has(column)) faults.push({ column: staffColumns[column], code: 'HEADING_DOUBLED' });
    else places.set(column, place);
  });
  if (places.size === 0) return { places, ignored, faults: [{ column: staffColumns.nip, code: 'HEADINGS_NOT_FOUND' }] };
  for (const column of columnKeys) {
    if (!places.has(column) && !optional.has(column)) faults.push({ column: staffColumns[column], code: 'HEADING_MISSING' });
  }
  return { places, ignored, faults };
}

/** What a spreadsheet writes above a column without a heading: A, B, … Z, AA, AB. */
export function lettersOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : lettersOf(Math.floor(place / 26) - 1) + last;
}

/** Says whether the row holds nothing at all, as the rows below a spreadsheet's end do. */
export function isBlank(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
}
