import { describe, expect, it } from '@jest/globals';
import { checkStaffList } from '../people/staff-list.js';
import type { StaffListReport } from '../people/staff-list/report.js';
import type { Cell, Sheet } from '../people/staff-list/sheet.js';
import { dayIn } from './cells.js';
import {
  findLayout,
  listStaff,
  periodInTitles,
  readOfficeFile,
  readRatings,
  type KeptOffice,
  type KeptPerson,
  type Layout,
} from './index.js';
import { UnitsByName } from './units-by-name.js';

const people: Layout = {
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
const ratings: Layout = {
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
const siti = '197302082006062002';
const iksan = '198506082010022006';
const header = [
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
const row = (nip: Cell, more: Partial<Record<string, Cell>> = {}): Cell[] =>
  header.map(
    (heading) => more[heading] ?? { nip, nama: 'Siti', jabatan: 'Bidan Mahir', unor: 'Dinas Kesehatan', is_plt: '0' }[heading] ?? '-',
  );
const sheet = (...rows: Cell[][]): Sheet => ({ name: '', rows: [['Laporan'], [], header, ...rows] });

const nobody: KeptOffice = { units: new Map(), people: new Map() };
const listed = (file: Sheet, kept: KeptOffice = nobody) => {
  const found = findLayout([file], [people, ratings]);
  if (found === undefined) throw new Error('No layout was found');
  return listStaff(readOfficeFile(found), kept, { today: '2026-10-12', zone: 'WIT' });
};
const check = (file: Sheet, kept: KeptOffice = nobody): StaffListReport =>
  checkStaffList(listed(file, kept), { units: kept.units, supervisors: new Map() });
const codes = ({ errors, warnings }: Pick<StaffListReport, 'errors' | 'warnings'>) =>
  [...errors, ...warnings].map(({ row: line, column, code }) => `${line} ${column} ${code}`);

describe('a day of another system', () => {
  it.each([
    ['44562', '2022-01-01'],
    [44562, '2022-01-01'],
    ['44562,75', '2022-01-01'],
    ['31-12-2026', '2026-12-31'],
    ['1 Agustus 2026', '2026-08-01'],
    ['12 Okt 2026 09:41', '2026-10-12'],
    ['2026-01-19 08:12:44', '2026-01-19'],
    ['2026-01-31T00:00:00.000Z', '2026-01-31'],
    ['12-10-2026 09.41 WIT', '2026-10-12'],
    ['2026/01/31', '2026-01-31'],
    ['1 Jan. 2026', '2026-01-01'],
    ['2026', undefined],
    ['99999', undefined],
    ['31-02-2026', undefined],
    ['-', undefined],
  ])('%s is %s', (cell, day) => expect(dayIn(cell)).toBe(day));
});

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

describe('somebody who stands there more than once', () => {
  const first = row(siti, { periode_awal: '2026-01-01', periode_akhir: '2026-06-30' });
  const second = row(siti, { unor: 'Bidang Pembinaan', periode_awal: '46204', periode_akhir: '2026-12-31' });

  it.each([[[first, second]], [[second, first]]])('after a transfer is where the latest period has him, and that is told', (rows) => {
    const report = check(sheet(...rows));
    expect(report.valid).toMatchObject([{ unitName: 'Bidang Pembinaan', validFrom: '2026-07-01' }]);
    expect(codes(report).filter((code) => code.includes('LATEST_PERIOD'))).toHaveLength(1);
    expect(report.rows).toBe(2);
  });

  it('with the same content is one', () => expect(codes(check(sheet(first, first)))).toContain('4 nip ROW_REPEATED'));

  it('is where the row that was written last has him, in whichever form its day is', () => {
    const [old, recent] = [
      row(siti, { ditulis: '28/01/2026 08:00' }),
      row(siti, { unor: 'Bidang Pembinaan', ditulis: '03/02/2026 07:00' }),
    ];
    expect(check(sheet(recent, old)).valid).toMatchObject([{ unitName: 'Bidang Pembinaan' }]);
  });

  it('with nothing to tell which is later is left to a person', () => {
    const report = check(sheet(row(siti), row(siti, { unor: 'Bidang Pembinaan' })));
    expect(codes(report)).toContain('5 nip DUPLICATE_NIP');
  });

  it.each(['00-00-0000', '0000-00-00 00:00:00', 'NaN', 'NULL', '-'])('whose day is %s is taken as one of whom no day is told', (day) => {
    const report = check(sheet(row(siti, { periode_awal: day })));
    expect([report.errors, codes(report).filter((code) => code.includes('BEGIN_ASSUMED')).length]).toEqual([[], 1]);
  });

  it('for a post that he acts for keeps both, while it lasts', () => {
    const acting = { jabatan: 'Kepala Puskesmas', is_plt: '1', periode_awal: '2026-09-01' };
    const report = check(sheet(row(siti), row(siti, { ...acting, periode_akhir: '2026-12-31' })));
    expect(report.valid.map(({ assignmentKind, position }) => [assignmentKind, position])).toEqual([
      ['D', 'Bidan Mahir'],
      ['PLT', 'Kepala Puskesmas'],
    ]);
    expect(codes(report)).toContain('5 is_plt ACTING_TAKEN');
    const over = check(sheet(row(siti), row(siti, { ...acting, periode_akhir: '2026-09-30' })));
    expect([over.rows, over.valid.length, over.errors]).toEqual([2, 1, []]);
    expect(codes(over)).toContain('4 is_plt ACTING_OVER');
  });

  it('is told apart from the own post by the title, too', () => {
    const report = check(sheet(row(siti), row(siti, { jabatan: 'Plh. Kepala Puskesmas', periode_awal: '2026-09-01' })));
    expect(report.valid[1]).toMatchObject({ assignmentKind: 'PLH', position: 'Kepala Puskesmas' });
  });
});

describe('people who are kept', () => {
  const units: KeptOffice['units'] = new Map([
    ['7900', { parentCode: null, name: 'Dinas Kesehatan', zone: 'WIT' }],
    ['7900.1', { parentCode: '7900', name: 'Sekretariat', zone: 'WITA' }],
    ['8000', { parentCode: null, name: 'Dinas Pendidikan', zone: 'WIT' }],
    ['8000.1', { parentCode: '8000', name: 'Sekretariat', zone: 'WIT' }],
  ]);
  const post = {
    unitCode: '7900',
    position: 'Bidan Mahir',
    positionType: 'FUNGSIONAL',
    level: 'MAHIR',
    kind: 'TT',
    validFrom: '2020-03-01',
  };
  const known: KeptPerson = { name: 'Siti H., S.Keb.', status: 'CPNS', standing: '03', rank: 'III/c', email: 'siti@contoh.id', post };
  const kept: KeptOffice = { units, people: new Map([[siti, known]]) };

  it('stay as they are where the file does not decide, and keep the day of a post that it only repeats', () => {
    const { valid, errors } = check(sheet(row(siti, { jabatan: 'BIDAN MAHIR', golru: 'IV/a', periode_awal: '2026-01-01' })), kept);
    expect([errors, valid]).toMatchObject([
      [],
      [{ name: known.name, status: 'CPNS', standing: '03', rank: 'III/c', email: known.email, ...{ ...post, kind: undefined } }].map(
        ({ kind: _kind, ...rest }) => ({ ...rest, assignmentKind: 'TT' }),
      ),
    ]);
  });

  it('move to the unit of that name below the one above it, from the first day of the period', () => {
    const { valid } = check(sheet(row(siti, { unor: 'Sekretariat', unor_induk: 'Dinas Pendidikan', periode_awal: '2026-07-01' })), kept);
    expect(valid).toMatchObject([{ unitCode: '8000.1', parentUnitCode: '8000', validFrom: '2026-07-01', assignmentKind: 'D' }]);
  });

  it('come into no unit of another office that only has the same name', () => {
    const { valid } = check(sheet(row(iksan, { unor: 'Sekretariat', unor_induk: 'Dinas Sosial' })), kept);
    expect(valid).toMatchObject([{ unitCode: 'DINAS-SOSIAL.SEKRETARIAT', parentUnitCode: 'DINAS-SOSIAL' }]);
  });

  it('are refused where two units could be meant, unless they are in one of them', () => {
    expect(codes(check(sheet(row(iksan, { unor: 'Sekretariat' })), kept))).toContain('4 unor UNIT_NAME_AMBIGUOUS');
    const there = new Map([[siti, { ...known, post: { ...post, unitCode: '7900.1' } }]]);
    expect(check(sheet(row(siti, { unor: 'Sekretariat' })), { units, people: there }).valid).toMatchObject([{ unitCode: '7900.1' }]);
  });
});

describe('people who are new', () => {
  it.each([
    ['Kepala UPTD Puskesmas', 'PENGAWAS', null, ['POSITION_TYPE_BY_TITLE']],
    ['Kepala Dinas Kesehatan', 'JPT_PRATAMA', null, ['POSITION_TYPE_BY_TITLE']],
    ['Sekretaris Dinas', 'ADMINISTRATOR', null, ['POSITION_TYPE_BY_TITLE']],
    ['Asisten Apoteker Terampil', 'FUNGSIONAL', 'TERAMPIL', []],
    ['Pengelola Kepegawaian', 'PELAKSANA', null, ['POSITION_TYPE_BY_TITLE']],
  ])('as %s hold a post of type %s', (jabatan, positionType, level, guessed) => {
    const report = check(sheet(row(iksan, { jabatan, periode_awal: '2026-01-01' })));
    expect(report.valid).toMatchObject([{ positionType, level: level ?? null, status: 'PNS', standing: '01' }]);
    expect(report.warnings.flatMap(({ code }) => (code === 'POSITION_TYPE_BY_TITLE' ? [code] : []))).toEqual(guessed);
  });

  it('hold it since the first day of the year where the file says no day, and have no rank that is none of theirs', () => {
    const report = check(sheet(row(iksan, { golru: 'IX' })));
    expect(report.valid).toMatchObject([{ validFrom: '2026-01-01', rank: undefined }]);
    expect(codes(report)).toEqual(expect.arrayContaining(['4 periode_awal BEGIN_ASSUMED', '4 golru RANK_LEFT']));
  });

  it('have the rank that stands in what the file writes of it', () =>
    expect(check(sheet(row(iksan, { golru: 'Penata Tk. I (III/d)' }))).valid).toMatchObject([{ rank: 'III/d' }]));

  it('bring their unit and the one above it, which nobody is in', () => {
    const { units, valid } = check(sheet(row(iksan, { unor: 'Puskesmas Timur', unor_induk: 'Dinas Kesehatan' })));
    expect(valid).toMatchObject([{ unitCode: 'DINAS-KESEHATAN.PUSKESMAS-TIMUR' }]);
    expect(units.map(({ code, parentCode, zone }) => [code, parentCode, zone])).toEqual([
      ['DINAS-KESEHATAN', null, 'WIT'],
      ['DINAS-KESEHATAN.PUSKESMAS-TIMUR', 'DINAS-KESEHATAN', 'WIT'],
    ]);
  });

  it('agree on their units, whichever row says more of one', () => {
    const rows = [row(iksan, { unor: 'Puskesmas Timur' }), row(siti, { unor: 'PUSKESMAS TIMUR', unor_induk: 'Dinas Kesehatan' })];
    const { errors, valid } = check(sheet(...rows));
    const there = ['PUSKESMAS-TIMUR', 'Puskesmas Timur', 'DINAS-KESEHATAN'];
    expect([errors, valid.map(({ unitCode, unitName, parentUnitCode }) => [unitCode, unitName, parentUnitCode])]).toEqual([
      [],
      [there, there],
    ]);
  });

  it('bring a unit with a long name by a code that fits, another for another name', () => {
    const code = (name: string) => {
      const found = new UnitsByName(new Map()).find({ code: '', name, aboveCode: '', aboveName: 'Dinas Pendidikan dan Kebudayaan' });
      return 'alike' in found ? '' : found.code;
    };
    const long = 'Sekolah Menengah Atas Negeri Sembilan Belas Kota Contoh';
    expect([code(long).length <= 64, code(long) === code(long.toUpperCase()), code(long) === code(`${long} 2`)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

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

  it('for a post that somebody acts for stand beside those of his own', () => {
    const { valid, warnings } = read(title, told('-', '-', '-'), [siti, 'Siti', 'Puskesmas', '1', '-', '-', '-'], told('-', '-', '-'));
    expect(valid.map(({ acts }) => acts).sort()).toEqual([false, true]);
    expect(warnings.map(({ code }) => code).sort()).toEqual(['RATING_OF_ACTING', 'RATING_REPEATED']);
  });
});
