import type { Details } from '../../errors/fault.js';
import { sameWord } from '../named-entry.js';
import { echo } from './cells.js';
import type { Cell } from './sheet.js';

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

/** How other lists of offices head the same columns. Where a list has the own heading as well, that one counts. */
const alsoHeaded: Readonly<Partial<Record<StaffColumn, readonly string[]>>> = {
  nip: ['NIP Baru', 'NIP Pegawai'],
  name: ['Nama Lengkap', 'Nama Pegawai'],
  unitCode: ['Kode Unor'],
  unitName: ['Unit Kerja', 'Nama Unor'],
  position: ['Nama Jabatan'],
  rank: ['Gol. Ruang', 'Golongan Ruang'],
  supervisorNip: ['NIP Pejabat Penilai', 'NIP Atasan Langsung'],
  status: ['Status Pegawai'],
  standing: ['Kedudukan Hukum'],
  validFrom: ['TMT Jabatan'],
  email: ['Email', 'E-mail', 'Alamat Email'],
};

/** Those headings of other lists. */
export const otherHeadings: readonly string[] = Object.values(alsoHeaded).flat();

const columnKeys = Object.keys(staffColumns) as StaffColumn[];
const columnByHeading = new Map(columnKeys.map((key) => [sameWord(staffColumns[key]), key]));
const columnByOther = new Map(columnKeys.flatMap((key) => (alsoHeaded[key] ?? []).map((heading) => [sameWord(heading), key] as const)));

/** Columns that a list may lack: what is kept of them stays as it is. */
const optional: ReadonlySet<StaffColumn> = new Set(['parentUnitCode', 'level', 'rank', 'supervisorNip', 'email']);

interface HeaderFault {
  readonly column: string;
  readonly code: 'HEADINGS_NOT_FOUND' | 'HEADINGS_OF_ANOTHER_LIST' | 'HEADING_MISSING' | 'HEADING_DOUBLED';
  readonly details?: Details;
}

/** What a heading row says. */
export interface Header {
  /** Where each column stands. */
  readonly places: ReadonlyMap<StaffColumn, number>;
  /** Headings that no staff list has, with where they stand. */
  readonly ignored: ReadonlyMap<number, string>;
  readonly faults: readonly HeaderFault[];
}

/** As many missing columns as this are no slip: the list is another one, and is told so in one sentence. */
const ofAnotherList = 4;

/**
 * Reads a heading row. Order, capitals and spaces are free; what is doubled, or missing and needed, is a fault, and so is all of it at once
 * where the list is another one.
 */
export function readHeader(header: readonly Cell[]): Header {
  const places = new Map<StaffColumn, number>();
  const ignored = new Map<number, string>();
  const faults: HeaderFault[] = [];
  const others: [number, string][] = [];
  header.forEach((cell, place) => {
    const heading = String(cell ?? '').trim();
    if (heading === '') return;
    const column = columnByHeading.get(sameWord(heading));
    if (column === undefined) others.push([place, heading]);
    else if (places.has(column)) faults.push({ column: staffColumns[column], code: 'HEADING_DOUBLED' });
    else places.set(column, place);
  });
  for (const [place, heading] of others) {
    const column = columnByOther.get(sameWord(heading));
    if (column === undefined || places.has(column)) ignored.set(place, echo(heading));
    else places.set(column, place);
  }
  if (places.size === 0) return { places, ignored, faults: [{ column: staffColumns.nip, code: 'HEADINGS_NOT_FOUND' }] };
  const missing = columnKeys.filter((column) => !places.has(column) && !optional.has(column)).map((column) => staffColumns[column]);
  const [first] = missing;
  if (first === undefined || missing.length < ofAnotherList)
    faults.push(...missing.map((column) => ({ column, code: 'HEADING_MISSING' as const })));
  else
    faults.push({ column: first, code: 'HEADINGS_OF_ANOTHER_LIST', details: { headings: missing.join(', '), known: knownToo(missing) } });
  return { places, ignored, faults };
}

/** `"NIP Baru" (NIP)`: by which other headings the missing columns are known; all that are where none of these is. */
function knownToo(missing: readonly string[]): string {
  const known = (keys: readonly StaffColumn[]) =>
    keys.flatMap((key) => (alsoHeaded[key] ?? []).map((heading) => `"${heading}" (${staffColumns[key]})`)).join(', ');
  return known(columnKeys.filter((key) => missing.includes(staffColumns[key]))) || known(columnKeys);
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
