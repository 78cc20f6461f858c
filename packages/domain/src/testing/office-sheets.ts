import { checkStaffList } from '../people/staff-list.js';
import type { StaffListReport } from '../people/staff-list/report.js';
import type { Cell, Sheet } from '../people/staff-list/sheet.js';
import { findLayout, listStaff, readOfficeFile, type KeptOffice, type Layout } from '../office-files/index.js';

/** A form of files that brings people. */
export const people: Layout = {
  kind: 'PEOPLE',
  words: { id: 'Pegawai', en: 'People' },
  brings: 'people',
  knownBy: ['nip', 'unor'],
  columns: {
    nip: ['nip'],
    name: { from: ['depan', 'nama'], read: (before, name) => `${before} ${name}`.trim() },
    position: ['jabatan'],
    unitName: ['unor'],
    parentUnitName: ['unor_induk'],
    rank: ['golru'],
    acting: ['is_plt'],
    periodFrom: ['periode_awal'],
    periodTo: ['periode_akhir'],
    writtenAt: ['ditulis'],
  },
  decides: ['unitName', 'position'],
  leaves: { id: '', en: '' },
  format: 'csv',
  sample: [],
};

/** One that brings ratings. */
export const ratings: Layout = {
  ...people,
  kind: 'RATINGS',
  brings: 'ratings',
  knownBy: ['nip', 'hasil_kerja', 'hasil_akhir'],
  columns: {
    nip: ['nip'],
    name: ['nama'],
    unitName: ['unor'],
    acting: ['is_plt'],
    result: ['hasil_kerja'],
    behaviour: ['perilaku_kerja'],
    predicate: ['hasil_akhir'],
  },
};

export const siti = '197302082006062002';

export const iksan = '198506082010022006';

/** The headings of the first, with one that no form names. */
export const header = [
  'nip',
  'depan',
  'nama',
  'jabatan',
  'unor',
  'unor_induk',
  'golru',
  'is_plt',
  'periode_awal',
  'periode_akhir',
  'nik',
  'ditulis',
];

/** A row below these headings: a midwife of an office of health, but for what is said otherwise. */
export const row = (nip: Cell, more: Partial<Record<string, Cell>> = {}): Cell[] =>
  header.map(
    (heading) => more[heading] ?? { nip, nama: 'Siti', jabatan: 'Bidan Mahir', unor: 'Dinas Kesehatan', is_plt: '0' }[heading] ?? '-',
  );

/** A sheet with these rows below title and headings. */
export const sheet = (...rows: Cell[][]): Sheet => ({ name: '', rows: [['Laporan'], [], header, ...rows] });

const nobody: KeptOffice = { units: new Map(), people: new Map() };

/** What the staff list of such a sheet is, with what is kept. */
export const listed = (file: Sheet, kept: KeptOffice = nobody) => {
  const found = findLayout([file], [people, ratings]);
  if (found === undefined) throw new Error('No layout was found');
  return listStaff(readOfficeFile(found), kept, { today: '2026-10-12', zone: 'WIT' });
};

/** What is found in it. */
export const check = (file: Sheet, kept: KeptOffice = nobody): StaffListReport =>
  checkStaffList(listed(file, kept), { units: kept.units, supervisors: new Map() });

/** What was found, each with its row and column. */
export const codes = ({ errors, warnings }: Pick<StaffListReport, 'errors' | 'warnings'>) =>
  [...errors, ...warnings].map(({ row: line, column, code }) => `${line} ${column} ${code}`);
