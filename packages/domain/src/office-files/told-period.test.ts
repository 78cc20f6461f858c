import { describe, expect, it } from '@jest/globals';
import { periodInTitles } from './index.js';

describe('the period of ratings', () => {
  it.each([
    ['Laporan Penilaian SKP Periode Bulanan 7 Tahun 2026', { year: 2026, kind: 'MONTH', number: 7 }],
    ['Periode : Triwulan III\nTahun : 2026', { year: 2026, kind: 'QUARTER', number: 3 }],
    ['Periode Semester ke-2 Tahun 2026', { year: 2026, kind: 'HALF', number: 2 }],
    ['Laporan Penilaian SKP Periode Final Tahun 2026', { year: 2026, kind: 'YEAR', number: 1 }],
    ['Laporan Penilaian SKP Bulanan Tahun 2026\nPeriode : Bulanan 7', { year: 2026, kind: 'MONTH', number: 7 }],
    ['Penilaian Akhir Triwulan Ketiga 2026', { year: 2026, kind: 'QUARTER', number: 3 }],
    ['Penilaian SKP TW IV 2026', { year: 2026, kind: 'QUARTER', number: 4 }],
    ['Penilaian Akhir Tahun 2025', { year: 2025, kind: 'YEAR', number: 1 }],
    ['Laporan Penilaian SKP Periode Juli 2026', { year: 2026, kind: 'MONTH', number: 7 }],
    ['Rekap\nBulan : Agt 2026', { year: 2026, kind: 'MONTH', number: 8 }],
    ['Periode Januari s.d. Maret 2026', { year: 2026, kind: 'QUARTER', number: 1 }],
    ['Periode : 1 Juli 2026 - 30 September 2026', { year: 2026, kind: 'QUARTER', number: 3 }],
    ['Periode : 01-07-2026 s/d 31-12-2026', { year: 2026, kind: 'HALF', number: 2 }],
    ['Periode Februari s.d. April 2026', undefined],
    ['Periode : 31 Juli 2026', undefined],
    ['Penilaian SKP 2026\nData ditarik pada : 12 Oktober 2026', undefined],
    ['Dicetak 5 Januari 2027\nPeriode : Triwulan 4 2026', { year: 2026, kind: 'QUARTER', number: 4 }],
    ['Periode Triwulan 5 Tahun 2026', undefined],
    ['Daftar', undefined],
  ])('%s', (title, period) => expect(periodInTitles(title.split('\n'))).toEqual(period));

  // The last quarter is drawn in the year after.
  it('is not of the year in which the file was drawn', () => {
    expect(periodInTitles(['Periode : Triwulan 4', 'Data ditarik pada : 05-01-2027'])).toBeUndefined();
  });
});
