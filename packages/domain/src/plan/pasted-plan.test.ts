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
    notes: [],
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

it.each<[string, string[], unknown]>([
  ['at least, by a sign', ['≥ 30 siswa'], { number: 30, unit: 'siswa', direction: 'MORE' }],
  ['at least, as it is typed', ['>= 30 siswa'], { number: 30, unit: 'siswa', direction: 'MORE' }],
  ['at least, in words', ['Minimal 30 siswa'], { number: 30, unit: 'siswa', direction: 'MORE' }],
  ['less than', ['< 5 hari'], { number: 5, unit: 'hari', direction: 'LESS' }],
  ['at most, in words', ['Maksimal 24 jam'], { number: 24, unit: 'jam', direction: 'LESS' }],
  ['no later than some days', ['Paling lambat 3 hari kerja'], { number: 3, unit: 'hari kerja', direction: 'LESS' }],
  ['at most, with its unit apart', ['≤ 2', 'kali'], { number: 2, unit: 'kali', direction: 'LESS' }],
  ['money', ['Rp1.250.000,50'], { number: 1250000.5, unit: 'rupiah' }],
  ['money without cents', ['Rp. 1.250.000,-'], { number: 1250000, unit: 'rupiah' }],
  ['millions', ['Rp 5 juta'], { number: 5, unit: 'juta rupiah' }],
  ['a day', ['31 Januari 2026'], { text: '31 Januari 2026' }],
  ['a range with its unit twice', ['90%-95%'], { least: 90, most: 95, unit: '%' }],
  ['the same, spelt apart and in a column', ['90 % – 95 %', '%'], { least: 90, most: 95, unit: '%' }],
  ['a range of minutes', ['10 menit s/d 15 Menit'], { least: 10, most: 15, unit: 'Menit' }],
  ['a range of two units', ['90%-95 orang'], { text: '90%-95 orang' }],
  ['a ratio', ['1:25'], { text: '1:25' }],
  ['a ratio with a unit', ['1 : 25 siswa'], { text: '1 : 25 siswa' }],
  ['a fraction', ['3/4 dokumen'], { text: '3/4 dokumen' }],
  ['a product', ['24x7 jam'], { text: '24x7 jam' }],
  ['signs at both ends', ['≥90%-≤95%'], { text: '≥90%-≤95%' }],
  ['a number that is spelled too', ['1 (satu) dokumen'], { number: 1, unit: 'dokumen' }],
  ['the same with the unit apart', ['12 (dua belas)', 'laporan'], { number: 12, unit: 'laporan' }],
  ['a share that is spelled too', ['90% (sembilan puluh persen)'], { number: 90, unit: '%' }],
  ['something else in brackets', ['1 (lihat lampiran)'], { text: '1 (lihat lampiran)' }],
  ['an area', ['120 m2'], { number: 120, unit: 'm2' }],
  ['two amounts', ['1 laporan, 2 dokumen'], { text: '1 laporan, 2 dokumen' }],
])('reads a target: %s', (_what, cells, target) => {
  const [text = '', unit] = cells;
  const read = readPastedPlan(rows(['Laporan tersusun', 'Waktu', 'Yang diukur', text, ...(unit === undefined ? [] : [unit])]));
  expect(read.results[0]?.indicators[0]?.target).toEqual(target);
});

const whole = (text: string): unknown =>
  readPastedPlan(text).results.map(({ kind, supports, title, indicators }) => [
    kind,
    supports,
    title,
    ...indicators.map(({ aspect, perspective, text: what }) => [aspect ?? perspective, what]),
  ]);

it.each<[string, string[][], unknown]>([
  [
    'the form of staff without headings',
    [
      ['Mutu layanan meningkat', 'Kunjungan terlaksana', 'Kuantitas', 'Jumlah', '48 kunjungan'],
      ['', '', 'Kualitas', 'Tuntas', '90 %'],
      ['', 'Laporan tersusun', 'Waktu', 'Hari', '7 hari'],
    ],
    [
      ['MAIN', 'Mutu layanan meningkat', 'Kunjungan terlaksana', ['QUANTITY', 'Jumlah'], ['QUALITY', 'Tuntas']],
      ['MAIN', 'Mutu layanan meningkat', 'Laporan tersusun', ['TIME', 'Hari']],
    ],
  ],
  [
    'the same with numbers in front and units behind',
    [['1.', 'Mutu meningkat', 'Kunjungan terlaksana', 'Biaya', 'Serapan', '90', '%']],
    [['MAIN', 'Mutu meningkat', 'Kunjungan terlaksana', ['COST', 'Serapan']]],
  ],
  [
    'the form of leaders without headings',
    [
      ['1', 'Layanan merata', 'Cakupan', '95 %', 'Penerima layanan'],
      ['', '', 'Serapan', '90 %', 'Anggaran'],
    ],
    [['MAIN', undefined, 'Layanan merata', ['STAKEHOLDERS', 'Cakupan'], ['BUDGET', 'Serapan']]],
  ],
  [
    'the form of leaders with headings',
    [
      ['No', 'Rencana Hasil Kerja', 'Indikator Kinerja Individu', 'Target', 'Perspektif'],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ['1', 'Layanan merata', 'Cakupan', '95 %', 'Proses Bisnis'],
    ],
    [['MAIN', undefined, 'Layanan merata', ['PROCESS', 'Cakupan']]],
  ],
  [
    'both groups of the form, each under its own line',
    [
      ['A. HASIL KERJA UTAMA'],
      ['No', 'Rencana Hasil Kerja', 'Aspek', 'Indikator', 'Target'],
      ['1', 'Laporan tersusun', 'Kuantitas', 'Jumlah', '4 laporan'],
      ['B. HASIL KERJA TAMBAHAN', '', '', '', ''],
      ['2', 'Rapat terlaksana', 'Kuantitas', 'Jumlah', '2 rapat'],
    ],
    [
      ['MAIN', undefined, 'Laporan tersusun', ['QUANTITY', 'Jumlah']],
      ['ADDITIONAL', undefined, 'Rapat terlaksana', ['QUANTITY', 'Jumlah']],
    ],
  ],
  [
    'an indicator that begins with the word of an aspect',
    [['Laporan tersusun', 'Waktu tunggu', '4', 'jam']],
    [['MAIN', undefined, 'Laporan tersusun', ['QUANTITY', 'Waktu tunggu']]],
  ],
])('loses nothing of %s', (_what, lines, expected) => {
  const text = rows(...lines);
  expect(whole(text)).toEqual(expected);
  expect(readPastedPlan(text).unread).toEqual([]);
});

it.each([
  ['staff', ['No', 'RHK Atasan', 'RHK', 'Ukuran Keberhasilan / Indikator Kinerja Individu dan Target'], { supports: 'Mutu naik' }],
  ['leaders', ['No', 'Hasil Kerja', '', 'Ukuran keberhasilan/indikator kinerja individu, target, dan perspektif'], {}],
])('reads the qualitative form of %s: what success is, in one cell', (_whose, heads, support) => {
  const above = 'supports' in support ? 'Mutu naik' : '';
  const cells = heads[2] === '' ? ['1', 'Naskah', '', 'Disahkan Maret'] : ['1', above, 'Naskah', 'Disahkan Maret'];
  expect(readPastedPlan(rows(heads, cells, ['', '', '', 'Dipakai 8 unit']))).toEqual({
    approach: 'QUALITATIVE',
    results: [
      {
        title: 'Naskah',
        kind: 'MAIN',
        ...support,
        indicators: [
          { text: 'Ukuran keberhasilan', target: { text: 'Disahkan Maret' } },
          { text: 'Ukuran keberhasilan', target: { text: 'Dipakai 8 unit' } },
        ],
      },
    ],
    unread: [],
    notes: [],
  });
});

it('says which rows cannot be read, and why', () => {
  const text = rows(['', 'Jumlah laporan', '4 laporan'], ['Laporan tersusun', '', '4 laporan'], ['', '', ''], ['', 'Jumlah laporan', '']);
  const said = (pasted: string) => readPastedPlan(pasted).unread;
  expect(said(text)).toEqual([
    { row: 1, why: 'NO_RESULT' },
    { row: 2, why: 'NO_INDICATOR' },
    { row: 4, why: 'NO_TARGET' },
  ]);
  expect(said('hanya satu kalimat')).toEqual([{ row: 1, why: 'COLUMNS' }]);
  expect(said(rows(['Hasil atasan', 'Hasil sendiri', 'Jumlah', '4 laporan']))).toEqual([{ row: 1, why: 'COLUMNS' }]);
  const sides = rows(['Laporan', 'Kuantitas', 'Jumlah', '4 laporan'], ['', 'Keindahan', 'Rupa', '4 laporan']);
  expect(said(sides)).toEqual([{ row: 2, why: 'ASPECT', cell: 'Keindahan' }]);
  const leader = rows(['Hasil Kerja', 'Indikator', 'Target', 'Perspektif'], ['Layanan', 'Cakupan', '95 %', 'Langit']);
  expect(said(leader)).toEqual([{ row: 2, why: 'PERSPECTIVE', cell: 'Langit' }]);
});

it('says what is taken over as words, and what has no place', () => {
  const heads = ['RHK atasan', 'Hasil Kerja', 'Indikator', 'Target', 'Keterangan'];
  const text = rows(heads, ['Satu', 'Laporan', 'Jumlah', '4 laporan', 'Penting'], ['Dua', 'Laporan', 'Kirim', 'Tiap akhir bulan', '']);
  expect(readPastedPlan(text)).toMatchObject({
    unread: [],
    notes: [
      { row: 2, why: 'LEFT_OUT', cell: 'Penting' },
      { row: 3, why: 'WORDS', cell: 'Tiap akhir bulan' },
      { row: 3, why: 'LEFT_OUT', cell: 'Dua' },
    ],
  });
});

it('ends with any text, makes no indicator that the text does not have, and tells each row of which nothing is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', '\r', ' ', '.', ',') }), (text) => {
      const { results, unread } = readPastedPlan(text);
      for (const { indicators } of results) for (const indicator of indicators) expect(indicator.text).not.toBe('');
      // Whatever is no indicator and no row of the form is told.
      const isText = (line: string) => /[a1.,]/.test(line);
      if (!text.includes('"') && results.length === 0) expect(unread).toHaveLength(text.split(/\r\n?|\n/).filter(isText).length);
    }),
  );
});
