import { describe, expect, it } from '@jest/globals';
import { nobodyKnown, head, governor, secretary, teacher, found, warned } from '../../testing/staff-rows.js';
import { checkStaffList, findTable, staffColumns, otherHeadings, staffHeadings, type StaffColumn } from '../index.js';

describe('a staff list', () => {
  it('may have its columns in any order, with other capitals and spaces, and blank rows between', () => {
    const columns = (Object.keys(staffColumns) as StaffColumn[]).reverse();
    const header = columns.map((column) => ` ${staffColumns[column].toUpperCase().replace(' ', '  ')} `);
    const rows = [governor, head].map((row, i) => ({ line: i * 2 + 2, cells: columns.map((column) => row[column]) }));
    const report = checkStaffList({ header, rows: [...rows, { line: 3, cells: ['', null, '  '] }] }, nobodyKnown);
    expect(found(report)).toEqual([]);
    expect(report.rows).toBe(2);
  });

  it('names each heading that is doubled, or missing and needed, and then reads no row', () => {
    const header = [...staffHeadings.filter((heading) => heading !== 'Jabatan'), 'Nama', 'Gaji'];
    const report = checkStaffList({ header, headingLine: 4, rows: [{ line: 5, cells: ['x'] }] }, nobodyKnown);
    expect(found(report)).toEqual(['4 Nama: HEADING_DOUBLED', '4 Jabatan: HEADING_MISSING']);
    expect(report.errors[1]?.message.id).toContain('di baris 4');
    expect([report.valid, report.ignoredColumns]).toEqual([[], ['Gaji']]);
  });

  it('of another list are told in one sentence: what is missing, and what else is known', () => {
    const header = ['PNS ID', 'NIP BARU', 'NAMA', 'KEDUDUKAN HUKUM', 'TMT JABATAN', 'UNOR NAMA', 'EMAIL'];
    const report = checkStaffList(findTable([{ name: '', rows: [header, ['x', '1']] }], staffHeadings, otherHeadings), nobodyKnown);
    expect([found(report), report.ignoredColumns]).toEqual([['1 Kode Unit: HEADINGS_OF_ANOTHER_LIST'], []]);
    expect(report.errors[0]?.message.id).toContain('tidak ada kolom Kode Unit, Nama Unit, Jabatan, Jenis Jabatan, Status Kepegawaian');
    expect(report.errors[0]?.message.id).toContain('"Unit Kerja" (Nama Unit)');
    expect(report.errors[0]?.message.en).not.toMatch(/NIP Baru|Nama Lengkap/);
  });

  it('of other lists are known where the own ones are missing', () => {
    const renamed = (from: string, to: string) => staffHeadings.map((heading) => (heading === from ? to : heading));
    const cells = (Object.keys(staffColumns) as StaffColumn[]).map((column) => governor[column]);
    const read = (header: readonly string[]) => checkStaffList({ header, rows: [{ line: 2, cells }] }, nobodyKnown);
    const others = [
      ['NIP', 'NIP BARU'],
      ['Surel', 'email'],
      ['Surel', 'E-mail'],
      ['Golongan', 'Gol. Ruang'],
      ['Nama Unit', 'unit_kerja'],
      ['Berlaku Mulai', 'TMT Jabatan'],
    ] as const;
    for (const [from, to] of others) expect([to, read(renamed(from, to)).valid]).toEqual([to, read(staffHeadings).valid]);
    const both = read([...staffHeadings, 'NIP Baru']);
    expect([both.valid, both.ignoredColumns]).toEqual([read(staffHeadings).valid, ['NIP Baru']]);
  });

  it('may lack what is not needed, which then stays as it is, and has other columns left alone and named', () => {
    const columns = (Object.keys(staffColumns) as StaffColumn[]).filter((column) => !['level', 'rank', 'email'].includes(column));
    const header = ['No', ...columns.map((column) => staffColumns[column]), 'Keterangan'];
    const rows = [governor, head, secretary, teacher].map((row, i) => ({
      line: i + 2,
      cells: [i + 1, ...columns.map((column) => row[column]), 'apa saja'],
    }));
    const report = checkStaffList({ header, rows }, nobodyKnown);
    expect([found(report), warned(report), report.ignoredColumns]).toEqual([[], [], ['No', 'Keterangan']]);
    expect(report.valid[3]).toMatchObject({ level: undefined, rank: undefined, email: undefined });
  });

  it('is found below titles and on any sheet, by the row that has most of its headings', () => {
    const table = findTable(
      [
        { name: 'Petunjuk', rows: [['NIP', 'ditulis 18 angka'], ['Nama']] },
        { name: 'Data', rows: [['Daftar pegawai'], [], [1, ...staffHeadings], [null, 'x']] },
      ],
      staffHeadings,
    );
    expect(table).toEqual({ header: [1, ...staffHeadings], headingLine: 3, rows: [{ line: 4, cells: [null, 'x'] }] });
    const none = checkStaffList(
      findTable([{ name: '', rows: [['a', 'b'], ...Array(25).fill([]), staffHeadings] }], staffHeadings),
      nobodyKnown,
    );
    expect(found(none)).toEqual(['1 NIP: HEADINGS_NOT_FOUND']);
  });

  it('says which other sheets look like lists too, and names no sheet of another kind', () => {
    const sheets = ['PNS', 'PPPK'].map((name) => ({ name, rows: [staffHeadings, staffHeadings] }));
    const empty = { name: 'Kosong', rows: [staffHeadings, [null, '']] };
    const table = findTable([{ name: 'Petunjuk', rows: [['NIP', 'x'], ['Nama']] }, ...sheets, empty], staffHeadings);
    expect(table.sheetsLeft).toEqual(['PPPK']);
    const [warning] = checkStaffList(table, nobodyKnown).warnings;
    expect([warning?.code, warning?.message.id]).toEqual(['SHEETS_LEFT', expect.stringContaining('Lembar "PPPK" juga')]);
  });
});
