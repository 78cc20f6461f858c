import { describe, expect, it } from '@jest/globals';
import { faultyRows } from './faulty-rows.js';

const rows = [
  ['Laporan Triwulan 1 Tahun 2026'],
  ['No', 'NIP', 'Nama', 'NIK', 'Unor'],
  ['1', "'1986", 'Siti', '8271', 'Dinas'],
  ['2', 'x', 'Iksan', '8272', 'Dinas'],
  ['3', 'y', 'Jalan', '8273', 'Dinas', '8274'],
];
const message = (id: string) => ({ id: `${id} salah.`, en: `${id} is wrong.` });
const table = (...faults: [row: number, column: string, code: string][]) =>
  faultyRows(
    { rows, headingLine: 2, used: ['nip', 'nama', 'unor'] },
    faults.map(([row, column, code]) => ({ row, column, code, message: message(column) })),
    'id',
  );

describe('the faulty rows of a file', () => {
  it('stand below its own titles and headings, with what is wrong in a last column', () => {
    expect(table([4, 'NIP', 'NIP_LENGTH'], [4, 'Nama', 'CELL_REQUIRED'])).toEqual([
      ['Laporan Triwulan 1 Tahun 2026'],
      ['NIP', 'Nama', 'Unor', 'Alasan'],
      ['x', 'Iksan', 'Dinas', '4. NIP: NIP salah. Nama: Nama salah.'],
    ]);
  });

  it('have no column of which the form makes no use, and of a row that has slipped nothing', () => {
    const told = table([4, 'NIP', 'NIP_LENGTH'], [5, '', 'ROW_SHIFTED']);
    expect(JSON.stringify(told)).not.toContain('827');
    expect(told.at(-1)).toEqual([null, null, null, '5.  salah.']);
  });

  it('have no row where the file as a whole is wrong', () => expect(table([2, 'NIP', 'HEADING_MISSING'])).toHaveLength(2));
});
