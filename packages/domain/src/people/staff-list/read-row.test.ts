import { describe, expect, it } from '@jest/globals';
import { type Row, head, check, found, warned } from '../../testing/staff-rows.js';
import { checkStaffList, staffColumns, staffHeadings, type StaffColumn } from '../index.js';
import { lettersOf } from './columns.js';

describe('one row', () => {
  it('lists as choices only a few, of many the first and where all stand', () => {
    const said = (change: Partial<Row>) => check(change).errors[0]?.message;
    expect(said({ status: 'Honorer' })?.id).toMatch(/Pilih salah satu: [^.]*PPPK[^.]*\.$/);
    const standing = said({ standing: '42' });
    expect(standing?.id).toContain('dan seterusnya menurut contoh berkas');
    expect((standing?.en ?? '').length).toBeLessThan(160);
  });

  it.each([
    ['1900-01-01', []],
    ['31-12-2200', []],
    ['31-12-1899', ['5 Berlaku Mulai: DATE_INVALID']],
    ['01-01-2201', ['5 Berlaku Mulai: DATE_INVALID']],
  ])('of %s is a day within the years of the office, or none', (validFrom, faults) => {
    const report = check({ validFrom });
    expect(found(report)).toEqual(faults);
    for (const { message } of report.errors) expect(message.en).toContain('between 1900 and 2200');
  });

  it.each<[string, Partial<Row>, string]>([
    ['a NIP in a numeric cell', { nip: 199208172023212015 }, 'NIP: ID_PRECISION'],
    ['a NIP in scientific notation', { nip: '1,99208E+17' }, 'NIP: ID_PRECISION'],
    ['a NIP whose last digits became zeros', { nip: '199208172023212000' }, 'NIP: ID_PRECISION'],
    ['a NIP with decimals', { nip: '199208172023212015.0' }, 'NIP: ID_PRECISION'],
    ['a rounded supervisor', { supervisorNip: 197805232003122001 }, 'NIP Atasan: ID_PRECISION'],
    ['a missing NIP', { nip: '' }, 'NIP: CELL_REQUIRED'],
    ['a wrong birth date', { nip: '199213172023212015' }, 'NIP: NIP_BIRTH_DATE'],
    ["an official's code for a PPPK", { nip: 'P-001' }, 'NIP: OFFICIAL_CODE_MISPLACED'],
    ['a NIP for a NON_ASN', { status: 'NON_ASN', rank: '' }, 'NIP: OFFICIAL_CODE_EXPECTED'],
    ['a PPPK number with status PNS', { status: 'PNS' }, 'Status Kepegawaian: NIP_STATUS_MISMATCH'],
    ['an unknown status', { status: 'Honorer' }, 'Status Kepegawaian: STATUS_UNKNOWN'],
    ['an empty name', { name: '   ' }, 'Nama: CELL_REQUIRED'],
    ['a name of 201 letters', { name: 'a'.repeat(201) }, 'Nama: TEXT_TOO_LONG'],
    ['the name of the system for a person', { name: 'Sistem' }, 'Nama: NAME_OF_THE_SYSTEM'],
    ['a NUL in the name', { name: 'Rah\u0000ma' }, 'Nama: TEXT_FORBIDDEN'],
    ['half a surrogate pair', { name: 'Rahma \ud83d' }, 'Nama: TEXT_FORBIDDEN'],
    ['a mark that turns the text around', { name: 'Rahma \u202eamhaR' }, 'Nama: TEXT_FORBIDDEN'],
    ['a broken encoding', { unitName: 'Dinas Pendidikan dan Kebudaya\ufffdan' }, 'Nama Unit: TEXT_FORBIDDEN'],
    ['an unknown position type', { positionType: 'Kepala' }, 'Jenis Jabatan: POSITION_TYPE_UNKNOWN'],
    ['an unknown level', { level: 'Ahli Sekali' }, 'Jenjang: LEVEL_UNKNOWN'],
    ['an unknown rank', { rank: 'V/a' }, 'Golongan: RANK_UNKNOWN'],
    ['a PNS rank for a PPPK', { rank: 'III/a' }, 'Golongan: RANK_STATUS_MISMATCH'],
    ['a supervisor who does not exist', { supervisorNip: '198001012005011001' }, 'NIP Atasan: SUPERVISOR_UNKNOWN'],
    ['oneself as supervisor', { supervisorNip: '199208172023212015' }, 'NIP Atasan: SELF_SUPERVISION'],
    ['an unknown standing', { standing: '42' }, 'Kedudukan: STANDING_UNKNOWN'],
    ['an unknown assignment', { assignmentKind: 'Sementara' }, 'Jenis Penugasan: ASSIGNMENT_KIND_UNKNOWN'],
    ['a serial number as date', { validFrom: 45292 }, 'Berlaku Mulai: DATE_SERIAL'],
    ['a serial number as text', { validFrom: '45292' }, 'Berlaku Mulai: DATE_SERIAL'],
    ['a day that does not exist', { validFrom: '30-02-2024' }, 'Berlaku Mulai: DATE_INVALID'],
    ['an American date', { validFrom: '12/31/2023' }, 'Berlaku Mulai: DATE_INVALID'],
    ['a month that is none', { validFrom: '2 Januwari 2026' }, 'Berlaku Mulai: DATE_INVALID'],
    ['a year of two digits', { validFrom: '1-2-24' }, 'Berlaku Mulai: DATE_FORMAT'],
    ['an unknown zone', { zone: 'GMT+9' }, 'Zona Waktu: ZONE_UNKNOWN'],
    ['a mail address without a host', { email: 'rahma@' }, 'Surel: EMAIL_INVALID'],
    ['a unit that is its own parent', { parentUnitCode: '7900.DIKBUD' }, 'Kode Unit Induk: UNIT_SELF_PARENT'],
    ['a parent that does not exist', { parentUnitCode: '7999' }, 'Kode Unit Induk: UNIT_PARENT_UNKNOWN'],
    ['another parent than its colleagues', { parentUnitCode: '' }, 'Kode Unit Induk: UNIT_PARENT_DIFFERS'],
    ['another unit name than its colleagues', { unitName: 'Dinas Pendidikan' }, 'Nama Unit: UNIT_NAME_DIFFERS'],
    ['another zone than its colleagues', { zone: 'WITA' }, 'Zona Waktu: UNIT_ZONE_DIFFERS'],
  ])('with %s is refused for that cell alone', (_, change, fault) => {
    const report = check(change);
    expect(found(report)).toEqual([`5 ${fault}`]);
    expect(report.valid).toHaveLength(3);
  });

  it.each<[string, Partial<Row>, Partial<Record<string, unknown>>]>([
    ['a number marked as text', { nip: "'199208172023212015" }, { nip: '199208172023212015' }],
    ['a supervisor marked as text', { supervisorNip: '\u2019197805232003122001' }, { supervisorNip: '197805232003122001' }],
    ['a code marked as text', { standing: "'01" }, { standing: '01' }],
    ['31-01-2024', { validFrom: '31-01-2024' }, { validFrom: '2024-01-31' }],
    ['3/4/2024 as the third of April', { validFrom: '3/4/2024' }, { validFrom: '2024-04-03' }],
    ['02.01.2026', { validFrom: '02.01.2026' }, { validFrom: '2026-01-02' }],
    ['2 Januari 2026', { validFrom: '2 Januari 2026' }, { validFrom: '2026-01-02' }],
    ['2 Nopember 2025', { validFrom: '2 Nopember 2025' }, { validFrom: '2025-11-02' }],
    ['17-Agu-2025', { validFrom: '17-Agu-2025' }, { validFrom: '2025-08-17' }],
    ['1-Jan-23, as a spreadsheet shortens a day', { validFrom: '1-Jan-23' }, { validFrom: '2023-01-01' }],
    ['the last short year of this century', { validFrom: '31 Des 29' }, { validFrom: '2029-12-31' }],
    ['the first short year of the one before', { validFrom: '1-Mar-30' }, { validFrom: '1930-03-01' }],
    ['other dashes and spaces in a day', { validFrom: '01 \u2013 02\u00a0\u2013 2024' }, { validFrom: '2024-02-01' }],
    ['several spaces in a day', { validFrom: '1\u00a0 Januari  2023' }, { validFrom: '2023-01-01' }],
    ['a NIP with its name before it', { nip: 'NIP. 19920817 202321 2 015' }, { nip: '199208172023212015' }],
    ['a supervisor with its name before it', { supervisorNip: 'NIP: 197805232003122001' }, { supervisorNip: '197805232003122001' }],
    ['III-a for a civil servant', { status: 'PNS', nip: '199208172015012015', rank: 'III-a' }, { rank: 'III/a' }],
    ['IVb for another', { status: 'PNS', nip: '199208172015012015', rank: 'IVb' }, { rank: 'IV/b' }],
    ['a real date of a spreadsheet', { validFrom: '2024-04-03T00:00:00.000Z' }, { validFrom: '2024-04-03' }],
    ['one with the time of day', { validFrom: '2024-04-03T18:00:00.000Z' }, { validFrom: '2024-04-03' }],
    ['a day as databases write it', { validFrom: '2024-04-03 00:00:00' }, { validFrom: '2024-04-03' }],
    ['a standing by its label', { standing: 'Aktif' }, { standing: '01' }],
    ['a standing as a number', { standing: 1 }, { standing: '01' }],
    ['a position type by its label', { positionType: 'jabatan fungsional' }, { positionType: 'FUNGSIONAL' }],
    ['dashes for nothing', { level: '-', email: '-', supervisorNip: '-' }, { level: null, email: null, supervisorNip: null }],
    ['a decomposed accent', { name: 'Andre\u0301' }, { name: 'Andr\u00e9' }],
    ['a formula, kept as text', { name: '=HYPERLINK("x")' }, { name: '=HYPERLINK("x")' }],
    ['nothing about the supervisor', { supervisorNip: null }, { supervisorNip: undefined }],
  ])('may hold %s', (_, change, expected) => {
    const report = check(change);
    expect(found(report)).toEqual([]);
    expect(report.valid[3]).toMatchObject(expected);
  });

  it.each<[string, Partial<Row>, object]>([
    [
      'a blank',
      { level: '', rank: '', email: '' },
      { level: undefined, rank: undefined, email: undefined, blanks: ['level', 'rank', 'email'] },
    ],
    ['a dash', { level: '-', rank: '-', email: '-' }, { level: null, rank: null, email: null, blanks: [] }],
    ['a blank level outside functional posts', { positionType: 'Pelaksana', level: '' }, { level: null, blanks: ['level'] }],
  ])('tells %s of level, rank and mail address apart', (_what, cells, told) => {
    expect(check(cells).valid[3]).toMatchObject(told);
  });

  it('warns without refusing: part-time PPPK, missing rank, level outside functional posts', () => {
    const partTime = check({ status: 'PPPK Paruh Waktu', nip: '199208172025991015', rank: '' });
    expect(found(partTime)).toEqual([]);
    expect(warned(partTime)).toEqual(['5 RANK_MISSING', '5 UNVERIFIED_PATTERN']);
    expect(partTime.valid[3]?.status).toBe('PPPK');
    expect(warned(check({ positionType: 'PELAKSANA' }))).toEqual(['5 LEVEL_IGNORED']);
  });

  it('with a cell too many names the stray content', () => {
    const cells = [...(Object.keys(staffColumns) as StaffColumn[]).map((column) => head[column]), 'geser'];
    const report = checkStaffList(
      { header: staffHeadings, rows: [{ line: 2, cells }] },
      { units: new Map([['7900', { parentCode: null, name: 'x', zone: 'WIT' }]]), supervisors: new Map([['P-GUB-7900', null]]) },
    );
    expect(found(report)).toEqual(['2 Q: CELL_WITHOUT_HEADING']);
    expect([0, 25, 26, 701, 702].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
