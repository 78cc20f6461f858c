import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../people/staff-list/sheet.js';
import { findLayout, readOfficeFile, readRatings } from './index.js';
import { ratings, siti } from '../testing/office-sheets.js';

describe('ratings', () => {
  const told = (...cells: Cell[]) => [siti, 'Siti', 'Dinas Kesehatan', '0', ...cells];
  const read = (title: string, ...rows: Cell[][]) => {
    const headings = ['nip', 'nama', 'unor', 'is_plt', 'hasil_kerja', 'perilaku_kerja', 'hasil_akhir'];
    const found = findLayout([{ name: '', rows: [[title], headings, ...rows] }], [ratings]);
    return readRatings(readOfficeFile(found ?? (undefined as never)));
  };
  const title = 'Periode Triwulan 3 Tahun 2026';

  it.each([
    [['Diatas Ekspektasi', 'Sesuai Ekspektasi', 'Baik'], ['ABOVE', 'AS_EXPECTED', 'GOOD', false], []],
    [['Di Bawah Ekspektasi', 'SESUAI EKSPEKTASI', 'Butuh Perbaikan'], ['BELOW', 'AS_EXPECTED', 'NEEDS_IMPROVEMENT', false], []],
    [['Sesuai Ekspektasi', 'Dibawah Ekspektasi', 'Kurang/Misconduct'], ['AS_EXPECTED', 'BELOW', 'POOR', false], []],
    [
      ['Sesuai Ekspektasi', 'Dibawah Ekspektasi', 'Butuh Perbaikan'],
      ['AS_EXPECTED', 'BELOW', 'NEEDS_IMPROVEMENT', true],
      ['RATING_CONTRADICTS'],
    ],
    [['-', '-', '-'], [null, null, null, false], []],
    [['Belum Dinilai', 'belum dinilai', 'Belum ada'], [null, null, null, false], []],
    [['DIATAS ESPEKTASI', 'SESUAI ESPEKTASI', 'BAIK'], ['ABOVE', 'AS_EXPECTED', 'GOOD', false], []],
    [['Dibawah Espektasi', 'Sesuai', 'CUKUP'], ['BELOW', 'AS_EXPECTED', 'NEEDS_IMPROVEMENT', false], []],
    [['Di Bawah', 'Di Atas', 'Butuh Perbaikan/Cukup'], ['BELOW', 'ABOVE', 'NEEDS_IMPROVEMENT', false], []],
    [
      ['Sesuai Ekspektasi', 'Sesuai Ekspektasi', 'cukup'],
      ['AS_EXPECTED', 'AS_EXPECTED', 'NEEDS_IMPROVEMENT', true],
      ['RATING_CONTRADICTS'],
    ],
    [['Sesuai Ekspektasi', '-', 'Baik'], ['AS_EXPECTED', null, 'GOOD', false], ['RATING_IN_PART']],
  ])('%j are kept as they are told, whatever the matrix says', (cells, [result, behaviour, predicate, contradicts], warned) => {
    const { valid, warnings, errors } = read(title, told(...cells));
    expect(valid).toMatchObject([{ nip: siti, result, behaviour, predicate, contradicts }]);
    expect([errors, warnings.map(({ code }) => code)]).toEqual([[], warned]);
  });

  it('are refused where they are none, or nobody knows of which period they are', () => {
    expect(read(title, told('Hebat', '-', '-')).errors).toMatchObject([{ row: 3, column: 'hasil_kerja', code: 'RATING_UNKNOWN' }]);
    expect(read('Daftar', told('-', '-', '-')).errors).toMatchObject([{ row: 2, code: 'PERIOD_MISSING' }]);
    expect(read(title).errors).toMatchObject([{ code: 'LIST_EMPTY' }]);
  });

  it.each(['0000', '1999', '2201', '9999'])('are refused of the year %s', (year) => {
    const { period, errors } = read(`Periode Tahunan Tahun ${year}`, told('-', '-', '-'));
    expect([period, errors]).toMatchObject([undefined, [{ row: 2, code: 'PERIOD_YEAR' }]]);
  });

  it('that stand in two rows are those of the later one that tells any', () => {
    const [good, cell] = [told('Sesuai Ekspektasi', 'Sesuai Ekspektasi', 'Baik'), 'Diatas Ekspektasi'];
    const best = told(cell, cell, 'Sangat Baik');
    const counted = (...rows: Cell[][]) => {
      const { valid, warnings } = read(title, ...rows);
      return [valid.map(({ predicate }) => predicate), warnings.map(({ row: line, code }) => `${line} ${code}`)];
    };
    expect(counted(good, best)).toEqual([['VERY_GOOD'], ['4 RATING_REPEATED']]);
    expect(counted(good, told('-', '-', '-'))).toEqual([['GOOD'], ['3 RATING_REPEATED']]);
    expect(counted(told('-', '-', '-'), good)).toEqual([['GOOD'], ['4 RATING_REPEATED']]);
  });

  it('for a post that somebody acts for stand beside those of his own', () => {
    const { valid, warnings } = read(title, told('-', '-', '-'), [siti, 'Siti', 'Puskesmas', '1', '-', '-', '-'], told('-', '-', '-'));
    expect(valid.map(({ acts }) => acts).sort()).toEqual([false, true]);
    expect(warnings.map(({ code }) => code).sort()).toEqual(['RATING_OF_ACTING', 'RATING_REPEATED']);
  });
});
