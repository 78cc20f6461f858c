import { describe, expect, it } from '@jest/globals';
import { findLayout } from './index.js';
import { people, ratings, siti, iksan, header, row, sheet, listed, check } from '../testing/office-sheets.js';

describe('a file', () => {
  it('is known by its headings below titles, in any order and capitals, and by most of them where two could be meant', () => {
    const both = [...header, 'Hasil Kerja', 'PERILAKU_KERJA', 'hasil akhir'].reverse();
    const file = { name: 'x', rows: [['Laporan', null, 'Laporan'], [' '], both, ['1']] };
    const found = findLayout([{ name: 'kosong', rows: [['nip']] }, file], [ratings, people]);
    expect(found).toMatchObject({ layout: { kind: 'PEOPLE' }, headingLine: 3, titles: ['Laporan'], rows: [{ line: 4, cells: ['1'] }] });
  });

  it('without all the marks of any form is none of them', () => {
    expect(findLayout([{ name: '', rows: [['nip', 'nama']] }], [people, ratings])).toBeUndefined();
  });

  it('of which another sheet has the same form says so', () => {
    expect(findLayout([sheet(row(siti)), { ...sheet(row(iksan)), name: 'Lembar 2' }], [people])?.sheetsLeft).toEqual(['Lembar 2']);
  });

  it('gives what its layout names, and nothing of what stands elsewhere', () => {
    const table = listed(sheet(row(siti, { nik: '8271034802730001', depan: 'dr.' })));
    expect(JSON.stringify(table)).not.toContain('8271034802730001');
    expect(table.source?.ignoredColumns).toEqual(['nik']);
    expect(check(sheet(row(siti, { depan: 'dr.' }))).valid).toMatchObject([{ nip: siti, name: 'dr. Siti', level: 'MAHIR', zone: 'WIT' }]);
  });

  it.each([
    ['wider than its headings', [...row(siti), '8271034802730001']],
    ['narrower', row(siti).slice(0, 9)],
  ])('of CSV is not read in a row that is %s, and tells nothing of it', (_how, cells) => {
    const { errors, rows, valid } = check({ ...sheet(cells), encoding: 'utf-8' });
    expect([rows, valid.length, errors.map(({ code }) => code)]).toEqual([1, 0, ['ROW_SHIFTED']]);
    expect(JSON.stringify(errors)).not.toContain('8271');
  });

  it('of a spreadsheet may have notes beside its columns, which are left alone', () => {
    const { errors, valid } = check(sheet([...row(siti), null, 'sudah dicek']));
    expect([errors, valid.length]).toEqual([[], 1]);
  });

  it('has headings again, numbers of columns, titles and signatures among its rows, which are no people', () => {
    const numbers = header.map((_heading, at) => String(at + 1));
    const report = check(sheet(numbers, row(siti), header, ['A. Golongan III'], [], [null, null, 'Kepala BKPSDM'], [null, 'Jumlah', '1']));
    expect([report.rows, report.valid.length, report.errors]).toEqual([1, 1, []]);
    expect(report.warnings.find(({ code }) => code === 'ROWS_LEFT')?.message.id).toContain('7, 9, 10');
  });

  it('may add itself up in a row as wide as the others, which is nobody', () => {
    const report = check(sheet(row(siti), ['Jumlah', '', '12', '3', '8', '1'], ['', 'TOTAL PEGAWAI : 12', '3', '8', '1']));
    expect([report.rows, report.valid.length, report.errors]).toEqual([1, 1, []]);
    // Somebody whose number is missing is no sum.
    expect(check(sheet(row('', { jabatan: 'Total Quality Officer' }))).errors).toMatchObject([{ row: 4, code: 'CELL_REQUIRED' }]);
  });
});

describe('a number', () => {
  it.each([["'" + siti], ['`' + siti], [`="${siti}"`], ['19730208 200606 2 002'], ['19730208.200606.2.002'], [`NIP. ${siti}`]])(
    'written %s is read',
    (nip) => expect(check(sheet(row(nip))).valid).toMatchObject([{ nip: siti }]),
  );

  it.each([[197302082006062000], ['1,97302E+17'], ['197302082006062000']])('that lost digits is refused: %s', (nip) =>
    expect(check(sheet(row(nip))).errors).toMatchObject([{ column: 'nip', code: 'ID_PRECISION' }]),
  );
});
