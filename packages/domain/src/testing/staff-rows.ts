import {
  checkStaffList,
  staffColumns,
  staffHeadings,
  type Cell,
  type KnownStaff,
  type StaffColumn,
  type StaffListReport,
} from '../people/index.js';

/** Nothing is kept yet. */
export const nobodyKnown: KnownStaff = { units: new Map(), supervisors: new Map() };
/** A row of a staff list in the own format. */
export type Row = Record<StaffColumn, Cell>;

/** The governor's office, from its head down: each reports to the one before. */
export const head: Row = {
  nip: '197003121995031002',
  name: 'Abdullah Soamole, S.Pd., M.Si.',
  unitCode: '7900.DIKBUD',
  unitName: 'Dinas Pendidikan dan Kebudayaan',
  parentUnitCode: '7900',
  position: 'Kepala Dinas Pendidikan dan Kebudayaan',
  positionType: 'JPT_PRATAMA',
  level: null,
  rank: 'IV/c',
  supervisorNip: 'P-GUB-7900',
  status: 'PNS',
  standing: '01',
  assignmentKind: 'D',
  validFrom: '2023-02-01',
  zone: 'WIT',
  email: null,
};
export const governor: Row = {
  ...head,
  nip: 'P-GUB-7900',
  name: 'Sherly T.',
  unitCode: '7900',
  unitName: 'Pemerintah Provinsi Maluku Utara',
  parentUnitCode: '',
  position: 'Gubernur Maluku Utara',
  positionType: 'PEJABAT_NEGARA',
  rank: '',
  supervisorNip: '',
  status: 'NON_ASN',
};
export const secretary: Row = {
  ...head,
  nip: '197805232003122001',
  name: 'Nurhayati Tidore',
  position: 'Sekretaris Dinas',
  positionType: 'ADMINISTRATOR',
  rank: 'IV/a',
  supervisorNip: '197003121995031002',
};
export const teacher: Row = {
  ...secretary,
  nip: '199208172023212015',
  name: 'Rahma Umasangadji',
  position: 'Guru Ahli Pertama',
  positionType: 'FUNGSIONAL',
  level: 'Ahli Pertama',
  rank: 'IX',
  supervisorNip: '19780523 200312 2 001',
  status: 'PPPK',
  email: 'rahma@example.go.id',
};

/** Checks the governor's office with these changes to the teacher's row (line 5), or with rows added from line 6 on. */
export function check(change: Partial<Row> = {}, more: readonly Row[] = [], known = nobodyKnown): StaffListReport {
  return checkRows([governor, head, secretary, { ...teacher, ...change }, ...more], known);
}

/** The same of these rows alone. */
export function checkRows(rows: readonly Row[], known = nobodyKnown): StaffListReport {
  const columns = Object.keys(staffColumns) as StaffColumn[];
  return checkStaffList(
    { header: staffHeadings, rows: rows.map((row, i) => ({ line: i + 2, cells: columns.map((column) => row[column]) })) },
    known,
  );
}
/** Its faults, each with the row and the column where it is. */
export const found = ({ errors }: StaffListReport): string[] => errors.map(({ row, column, code }) => `${row} ${column}: ${code}`);
/** Its warnings, by row. */
export const warned = ({ warnings }: StaffListReport): string[] => warnings.map(({ row, code }) => `${row} ${code}`);
