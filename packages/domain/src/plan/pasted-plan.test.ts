import { expect, it } from '@jest/globals';
import fc from '../testing/random-inputs.js';
import { readPastedPlan } from './pasted-plan.js';

const rows = (...lines: readonly string[][]): string => lines.map((cells) => cells.join('\t')).join('\r\n');
const brief = (text: string): unknown =>
  readPastedPlan(text).results.map(({ title, indicators }) => [
    title,
    indicators.map(({ aspect, text: what, target }) => [aspect, what, target]),
  ]);

it('reads rows under the headings of the form, in whatever order, and takes the superior’s result as what is supported', () => {
  const text = rows(
    ['No', 'Rencana Hasil Kerja Atasan yang Diintervensi', 'Rencana Hasil Kerja', 'Aspek', 'Indikator Kinerja Individu', 'Target'],
    ['1', 'Mutu layanan meningkat', 'Terlaksananya kunjungan rumah', 'Kuantitas', 'Jumlah kunjungan', '48 kunjungan'],
    ['', '', '', 'Kualitas', 'Pasien berobat tuntas', '90 %'],
  );
  expect(readPastedPlan(text)).toEqual({
    unread: [],
    results: [
      {
        title: 'Terlaksananya kunjungan rumah',
        kind: 'MAIN',
        supports: 'Mutu layanan meningkat',
        indicators: [
          { aspect: 'QUANTITY', text: 'Jumlah kunjungan', target: { number: 48, unit: 'kunjungan' } },
          { aspect: 'QUALITY', text: 'Pasien berobat tuntas', target: { number: 90, unit: '%' } },
        ],
      },
    ],
  });
});

it.each<[string, string[], unknown]>([
  ['three cells', ['Laporan tersusun', 'Jumlah laporan', '4 laporan'], ['QUANTITY', 'Jumlah laporan', { number: 4, unit: 'laporan' }]],
  ['four cells', ['Laporan tersusun', 'Waktu', 'Hari sampai kirim', '7 hari'], ['TIME', 'Hari sampai kirim', { number: 7, unit: 'hari' }]],
  ['five cells', ['Laporan tersusun', 'Biaya', 'Serapan', '1.200,5', 'juta'], ['COST', 'Serapan', { number: 1200.5, unit: 'juta' }]],
  ['thousands', ['Laporan tersusun', 'Pasien', '1.200 pasien'], ['QUANTITY', 'Pasien', { number: 1200, unit: 'pasien' }]],
  ['a decimal point', ['Laporan tersusun', 'Nilai', '3.5 nilai'], ['QUANTITY', 'Nilai', { number: 3.5, unit: 'nilai' }]],
  ['a range', ['Laporan tersusun', 'Cakupan', '90-95 %'], ['QUANTITY', 'Cakupan', { least: 90, most: 95, unit: '%' }]],
  [
    'a range in words',
    ['Laporan tersusun', 'Tanggap', '10 s.d. 15 menit'],
    ['QUANTITY', 'Tanggap', { least: 10, most: 15, unit: 'menit' }],
  ],
  [
    'a range with a unit of its own',
    ['Laporan', 'Waktu', 'Tanggap', '1.000 – 1.200,5', 'm'],
    ['TIME', 'Tanggap', { least: 1000, most: 1200.5, unit: 'm' }],
  ],
  ['a range without a unit', ['Laporan tersusun', 'Nilai', '80-85'], ['QUANTITY', 'Nilai', { text: '80-85' }]],
  ['a number without a unit', ['Laporan tersusun', 'Nilai', '80'], ['QUANTITY', 'Nilai', { text: '80' }]],
  ['words', ['Laporan tersusun', 'Tanggal', 'Paling lambat 31 Januari'], ['QUANTITY', 'Tanggal', { text: 'Paling lambat 31 Januari' }]],
  ['a date', ['Laporan tersusun', 'Tanggal', '31.1.2026 pagi'], ['QUANTITY', 'Tanggal', { text: '31.1.2026 pagi' }]],
])('reads without headings: %s', (_what, cells, indicator) => {
  expect(brief(rows(cells))).toEqual([[cells[0], [indicator]]]);
});

it('reads a cell with line breaks and quotes as one', () => {
  expect(brief('"Terlaksananya\n""Posyandu"""\tJumlah posyandu\t12 posyandu\n')).toEqual([
    ['Terlaksananya "Posyandu"', [['QUANTITY', 'Jumlah posyandu', { number: 12, unit: 'posyandu' }]]],
  ]);
});

it('says which rows are no indicator of a result', () => {
  const text = rows(['', 'Jumlah laporan', '4 laporan'], ['Laporan tersusun', '', '4 laporan'], ['', '', ''], ['', 'Jumlah laporan', '']);
  expect(readPastedPlan(text).unread).toEqual([1, 2, 4]);
  expect(readPastedPlan('hanya satu kalimat')).toEqual({ results: [], unread: [1] });
});

it('ends with any text, and makes no indicator that the text does not have', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', '\r', ' ', '.', ',') }), (text) => {
      const { results } = readPastedPlan(text);
      for (const { indicators } of results) for (const indicator of indicators) expect(indicator.text).not.toBe('');
    }),
  );
});
