import { describe, expect, it } from '@jest/globals';
import type { KeptOffice, KeptPerson } from './index.js';
import { UnitsByName } from './units-by-name.js';
import { siti, iksan, row, sheet, check, codes } from '../testing/office-sheets.js';

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
