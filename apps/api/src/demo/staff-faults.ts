import { staffHeadings, type Cell, type ImportErrorCode, type StaffTable } from '@siklus/domain';
import type { StaffRecord } from './province.js';
import { cellsOf } from './staff-files.js';

/** Where a fault is planted and which rule finds it. */
export interface ExpectedFault {
  readonly row: number;
  readonly column: string;
  readonly code: ImportErrorCode;
}

interface Planted {
  readonly code: ImportErrorCode;
  /** The column that the check names. */
  readonly column: string;
  /** The column that is changed, where it is another one. */
  readonly changed?: string;
  readonly to: (old: Cell, row: StaffRecord, others: readonly StaffRecord[]) => Cell;
}

const replaceDigits =
  (from: number, digits: string) =>
  (old: Cell): Cell => {
    const text = String(old);
    return text.slice(0, from) + digits + text.slice(from + digits.length);
  };
const plant = (column: string, code: ImportErrorCode, to: Planted['to'] | Cell, changed?: string): Planted => ({
  column,
  code,
  to: typeof to === 'function' ? to : () => to,
  ...(changed === undefined ? {} : { changed }),
});

/** Thirty-seven slips as offices make them, each in a row of its own. */
const slips: readonly Planted[] = [
  plant('NIP', 'ID_PRECISION', (old) => Number(old)),
  plant('NIP', 'NIP_LENGTH', (old) => String(old).slice(0, 17)),
  plant('NIP', 'NIP_NOT_DIGITS', replaceDigits(8, 'Z')),
  plant('NIP', 'NIP_BIRTH_DATE', replaceDigits(4, '13')),
  plant('NIP', 'NIP_APPOINTMENT', replaceDigits(12, '15')),
  plant('NIP', 'NIP_APPOINTED_BEFORE_BIRTH', replaceDigits(8, '1955')),
  plant('NIP', 'NIP_SEX', replaceDigits(14, '3')),
  plant('NIP', 'CELL_REQUIRED', null),
  plant('NIP', 'OFFICIAL_CODE_MISPLACED', 'P-SEKDA-7900'),
  plant('NIP', 'OFFICIAL_CODE_EXPECTED', 'NON_ASN', 'Status Kepegawaian'),
  plant(
    'NIP',
    'DUPLICATE_NIP',
    (_, row, others) => others.find((other) => other.status === row.status && other.nip !== row.nip)?.nip ?? null,
  ),
  plant('Nama', 'CELL_REQUIRED', '   '),
  plant('Nama', 'TEXT_FORBIDDEN', (old) => `${String(old).slice(0, 4)}\u200B${String(old).slice(4)}`),
  plant('Nama', 'TEXT_TOO_LONG', (old) => `${String(old)} `.repeat(30)),
  plant('Kode Unit', 'CELL_REQUIRED', null),
  plant('Nama Unit', 'UNIT_NAME_DIFFERS', (old) => `${String(old)} (lama)`),
  plant('Nama Unit', 'TEXT_FORBIDDEN', (old) => `\u202E${String(old)}`),
  plant('Kode Unit Induk', 'UNIT_PARENT_UNKNOWN', '7999.DIKBUD'),
  plant('Kode Unit Induk', 'UNIT_PARENT_DIFFERS', null),
  plant('Kode Unit Induk', 'UNIT_SELF_PARENT', (_, row) => row.unitCode),
  plant('Jabatan', 'CELL_REQUIRED', null),
  plant('Jenis Jabatan', 'POSITION_TYPE_UNKNOWN', 'Fungsional Khusus'),
  plant('Jenjang', 'LEVEL_UNKNOWN', 'Ahli Senior'),
  plant('Golongan', 'RANK_UNKNOWN', 'III/f'),
  plant('Golongan', 'RANK_STATUS_MISMATCH', 'IX'),
  plant('NIP Atasan', 'ID_PRECISION', (old) => Number(old)),
  plant('NIP Atasan', 'SUPERVISOR_UNKNOWN', '197001011995031999'),
  plant('NIP Atasan', 'SELF_SUPERVISION', (_, row) => row.nip),
  plant('Status Kepegawaian', 'STATUS_UNKNOWN', 'Honorer'),
  plant('Status Kepegawaian', 'NIP_STATUS_MISMATCH', 'PPPK'),
  plant('Kedudukan', 'STANDING_UNKNOWN', '42'),
  plant('Jenis Penugasan', 'ASSIGNMENT_KIND_UNKNOWN', 'Sementara'),
  plant('Jenis Penugasan', 'ACTING_WITHOUT_MAIN', 'PLT'),
  plant('Berlaku Mulai', 'DATE_SERIAL', 45_292),
  plant('Berlaku Mulai', 'DATE_INVALID', '30-02-2024'),
  plant('Zona Waktu', 'ZONE_UNKNOWN', 'GMT+9'),
  plant('Surel', 'EMAIL_INVALID', 'tanpa.alamat@'),
];

/** The list with thirty-seven slips in it, and where they are. Only people who lead nobody are touched, so that no slip hides another. */
export function withFaults(rows: readonly StaffRecord[]): { table: StaffTable; expected: ExpectedFault[] } {
  const leading = new Set(rows.map((row) => row.supervisorNip));
  const acting = new Set(rows.filter((row) => row.assignmentKind === 'PLT').map((row) => row.nip));
  const colleagues = new Map<string, number>();
  for (const { unitCode } of rows) colleagues.set(unitCode, (colleagues.get(unitCode) ?? 0) + 1);
  const fit = rows
    .map((row, at) => ({ row, at }))
    .filter(
      ({ row }) => row.status === 'PNS' && row.level !== null && row.assignmentKind === 'D' && (colleagues.get(row.unitCode) ?? 0) >= 5,
    )
    .filter(({ row }) => !leading.has(row.nip) && !acting.has(row.nip));
  if (fit.length < slips.length) throw new Error(`The list has only ${fit.length} rows that can take a slip; ${slips.length} are needed.`);

  const lines = rows.map((row, i) => ({ line: i + 2, cells: cellsOf(row) }));
  const spread = Math.floor(fit.length / slips.length);
  const touched = slips.map((_, i) => fit[i * spread]);
  const untouched = rows.filter((row) => row.status === 'PNS' && !touched.some((other) => other?.row === row));
  const expected = slips.map((slip, i): ExpectedFault => {
    const target = touched[i];
    const line = lines[target?.at ?? -1];
    if (!target || !line) throw new Error(`No row for slip ${i}`);
    const place = staffHeadings.indexOf(slip.changed ?? slip.column);
    line.cells[place] = slip.to(line.cells[place] ?? null, target.row, untouched);
    return { row: line.line, column: slip.column, code: slip.code };
  });
  return { table: { header: staffHeadings, rows: lines }, expected: expected.sort((a, b) => a.row - b.row) };
}
