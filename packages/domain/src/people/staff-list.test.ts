import { describe, expect, it } from '@jest/globals';
import { anyText } from '../testing/any-text.js';
import fc from '../testing/random-inputs.js';
import {
  checkStaffList,
  findTable,
  staffColumns,
  otherHeadings,
  staffHeadings,
  type Cell,
  type KnownStaff,
  type StaffColumn,
  type StaffListReport,
} from './index.js';
import { lettersOf } from './staff-list/columns.js';

const nobodyKnown: KnownStaff = { units: new Map(), supervisors: new Map() };
type Row = Record<StaffColumn, Cell>;

const head: Row = {
  nip: '197003121995031002',
  name: 'Abdullah Soamole, S.Pd., M.Si.',
  unitCode: '7900.DIKBUD',
  unitName: 'Dinas Pendidikan dan Kebudayaan',
  parentUnitCode: '7900',
  position: 'Kepala Dinas Pendidikan dan Kebudayaan',
  positionType: 'JPT_PRATAMA',
  level: null,
  rank: 'IV/c',
  supervisorNip: 'P-GUB-7900',
  status: 'PNS',
  standing: '01',
  assignmentKind: 'D',
  validFrom: '2023-02-01',
  zone: 'WIT',
  email: null,
};
const governor: Row = {
  ...head,
  nip: 'P-GUB-7900',
  name: 'Sherly T.',
  unitCode: '7900',
  unitName: 'Pemerintah Provinsi Maluku Utara',
  parentUnitCode: '',
  position: 'Gubernur Maluku Utara',
  positionType: 'PEJABAT_NEGARA',
  rank: '',
  supervisorNip: '',
  status: 'NON_ASN',
};
const secretary: Row = {
  ...head,
  nip: '197805232003122001',
  name: 'Nurhayati Tidore',
  position: 'Sekretaris Dinas',
  positionType: 'ADMINISTRATOR',
  rank: 'IV/a',
  supervisorNip: '197003121995031002',
};
const teacher: Row = {
  ...secretary,
  nip: '199208172023212015',
  name: 'Rahma Umasangadji',
  position: 'Guru Ahli Pertama',
  positionType: 'FUNGSIONAL',
  level: 'Ahli Pertama',
  rank: 'IX',
  supervisorNip: '19780523 200312 2 001',
  status: 'PPPK',
  email: 'rahma@example.go.id',
};

/** Checks the governor's office with these changes to the teacher's row (line 5), or with rows added from line 6 on. */
function check(change: Partial<Row> = {}, more: readonly Row[] = [], known = nobodyKnown): StaffListReport {
  return checkRows([governor, head, secretary, { ...teacher, ...change }, ...more], known);
}
function checkRows(rows: readonly Row[], known = nobodyKnown): StaffListReport {
  const columns = Object.keys(staffColumns) as StaffColumn[];
  return checkStaffList(
    { header: staffHeadings, rows: rows.map((row, i) => ({ line: i + 2, cells: columns.map((column) => row[column]) })) },
    known,
  );
}
const found = ({ errors }: StaffListReport): string[] => errors.map(({ row, column, code }) => `${row} ${column}: ${code}`);
const warned = ({ warnings }: StaffListReport): string[] => warnings.map(({ row, code }) => `${row} ${code}`);

describe('a staff list', () => {
  it('is taken as a whole when nothing is wrong', () => {
    const report = check();
    expect(report).toMatchObject({ rows: 4, errors: [], warnings: [] });
    expect(report.valid[3]).toEqual({
      line: 5,
      nip: '199208172023212015',
      name: 'Rahma Umasangadji',
      unitCode: '7900.DIKBUD',
      unitName: 'Dinas Pendidikan dan Kebudayaan',
      parentUnitCode: '7900',
      position: 'Guru Ahli Pertama',
      positionType: 'FUNGSIONAL',
      level: 'AHLI_PERTAMA',
      rank: 'IX',
      blanks: [],
      supervisorNip: '197805232003122001',
      status: 'PPPK',
      standing: '01',
      assignmentKind: 'D',
      validFrom: '2023-02-01',
      zone: 'WIT',
      email: 'rahma@example.go.id',
    });
    expect(report.units.map((unit) => [unit.code, unit.parentCode])).toEqual([
      ['7900', null],
      ['7900.DIKBUD', '7900'],
    ]);
  });

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

  it('says that its letters were read as those of Windows, and that somebody has no supervisor', () => {
    const columns = Object.keys(staffColumns) as StaffColumn[];
    const rows = [governor, head, secretary, { ...teacher, supervisorNip: '' }];
    const cells = [staffHeadings, ...rows.map((row) => columns.map((column) => row[column]))];
    const report = checkStaffList(findTable([{ name: '', encoding: 'windows-1252', rows: cells }], staffHeadings), nobodyKnown);
    expect([found(report), warned(report)]).toEqual([[], ['1 LETTERS_OF_WINDOWS', '5 SUPERVISOR_EMPTY']]);
  });

  it.each([
    ['Asia/Jayapura', 'WIT'],
    ['asia/makassar', 'WITA'],
    ['Asia/Pontianak', 'WIB'],
    ['wit', 'WIT'],
  ])('takes the zone %s as %s', (written, zone) => {
    const rows = [governor, head, secretary, teacher].map((row) => ({ ...row, zone: written }));
    expect(checkRows(rows).valid.map((row) => row.zone)).toEqual([zone, zone, zone, zone]);
  });

  it('may have a sum and a signature below, which are left and said, but no row of somebody between them', () => {
    const columns = Object.keys(staffColumns) as StaffColumn[];
    const cellsOf = (row: Partial<Row>) => columns.map((column) => row[column] ?? null);
    const below: Partial<Row>[] = [{ nip: 'Jumlah: 3' }, {}, { position: 'Mengetahui,' }, { name: 'Dra. Nurlela', position: 'NIP. 1970…' }];
    const read = (rows: readonly Partial<Row>[]) =>
      checkStaffList({ header: staffHeadings, rows: rows.map((row, i) => ({ line: i + 2, cells: cellsOf(row) })) }, nobodyKnown);
    const report = read([governor, head, secretary, ...below]);
    expect([report.rows, report.valid.length, found(report)]).toEqual([3, 3, []]);
    expect(report.warnings.find(({ code }) => code === 'FOOTER_LEFT')).toMatchObject({
      row: 5,
      message: { id: expect.stringContaining('Baris 5–8 di bawah daftar ("Jumlah: 3")') },
    });
    const wide = { name: 'JUMLAH', level: '1', rank: '8', status: '9', standing: '9' };
    expect(found(read([governor, head, secretary, wide]))).toEqual([]);
    expect(read([governor, head, { nip: 'Jumlah: 2' }, secretary]).errors.map(({ row }) => row)).toContain(4);
    // Somebody whose number is missing is no footer.
    expect(found(read([governor, head, secretary, { ...teacher, nip: '' }]))).toEqual(['5 NIP: CELL_REQUIRED']);
    expect(read([below[0] ?? {}]).errors.length).toBeGreaterThan(1);
  });

  it('needs at least one employee', () => {
    expect(found(checkRows([]))).toEqual(['1 NIP: LIST_EMPTY']);
  });

  it('tells in both languages what to do next, and never shows a whole NIP', () => {
    const [fault] = check({ supervisorNip: '198001012005011001' }).errors;
    expect(fault?.message.id).toBe(
      'Atasan "1980…001" tidak ada dalam berkas ini maupun dalam Siklus. Perbaiki NIP Atasan, atau tambahkan barisnya.',
    );
    expect(fault?.message.en).toContain('neither in this file nor in Siklus');
  });
});

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

describe('rows with each other', () => {
  it('a person has one row for the post; the second is refused and names the first', () => {
    const report = check({}, [{ ...secretary, position: 'Kepala Bidang' }]);
    expect(found(report)).toEqual(['6 NIP: DUPLICATE_NIP']);
    expect(report.errors[0]?.message.id).toContain('baris 4');
  });

  it("PLT and PLH come on top of a person's own row, but not twice for one post", () => {
    const acting: Row = { ...secretary, position: 'Plt. Kepala Dinas', assignmentKind: 'PLT', supervisorNip: 'P-GUB-7900' };
    expect(found(check({}, [acting]))).toEqual([]);
    expect(found(check({}, [acting, acting]))).toEqual(['7 Jenis Penugasan: DUPLICATE_ACTING']);
  });

  it.each([
    ['Plt. Kepala Dinas', 'D', 'PLT', 'Kepala Dinas', ['6 ACTING_BY_TITLE']],
    ['PLH Kepala Dinas', 'D', 'PLH', 'Kepala Dinas', ['6 ACTING_BY_TITLE']],
    ['Plt.Kepala Dinas', 'PLT', 'PLT', 'Kepala Dinas', []],
    ['Plt. Kepala Dinas', 'PLH', 'PLH', 'Kepala Dinas', []],
  ])(
    '%s of the kind %s is kept as acting for the post of that title, and told where the kind says otherwise',
    (position, kind, ...kept) => {
      const report = check({}, [{ ...secretary, position, assignmentKind: kind, supervisorNip: 'P-GUB-7900' }]);
      expect(found(report)).toEqual([]);
      expect([report.valid[4]?.assignmentKind, report.valid[4]?.position, warned(report)]).toEqual(kept);
    },
  );

  it.each(['Pltur Muda', 'Plt.', 'Kepala Dinas (Plt. Sekretaris)'])('%s is a title like any other', (position) => {
    expect(check({ position }).valid[3]).toMatchObject({ position, assignmentKind: 'D' });
  });

  it("PLT needs the person's own row, here or in Siklus", () => {
    const acting: Row = { ...secretary, nip: '198001012005011001', assignmentKind: 'PLT' };
    expect(found(check({}, [acting]))).toEqual(['6 Jenis Penugasan: ACTING_WITHOUT_MAIN']);
    expect(found(check({}, [acting], { ...nobodyKnown, supervisors: new Map([['198001012005011001', null]]) }))).toEqual([]);
  });

  it('a circle of supervisors is shown on every row of it, with its chain', () => {
    const report = checkRows([governor, { ...head, supervisorNip: secretary.nip }, secretary, teacher]);
    expect(found(report)).toEqual(['3 NIP Atasan: SUPERVISION_CIRCLE', '4 NIP Atasan: SUPERVISION_CIRCLE']);
    expect(report.errors[0]?.message.id).toContain('Abdullah Soamole, S.Pd., M.Si. #3 → Nurhayati Tidore #4 → Abdullah Soamole');
    expect(warned(report)).toEqual(['5 SUPERVISOR_ROW_FAULTY']);
  });

  it('a circle that closes through people known to Siklus is found as well', () => {
    const known: KnownStaff = { units: new Map(), supervisors: new Map([['198001012005011001', '197805232003122001']]) };
    expect(found(checkRows([governor, head, { ...secretary, supervisorNip: '198001012005011001' }], known))).toEqual([
      '4 NIP Atasan: SUPERVISION_CIRCLE',
    ]);
  });

  it('a row that is foreign to its sender closes no circle: it is refused for that alone, and the line stays as it is kept', () => {
    const known: KnownStaff = {
      ...nobodyKnown,
      supervisors: new Map([[String(secretary.nip), String(head.nip)]]),
      isForeign: ({ nip }) => nip === head.nip,
    };
    expect(found(checkRows([governor, { ...head, supervisorNip: secretary.nip }], known))).toEqual([]);
    expect(found(checkRows([governor, { ...head, supervisorNip: secretary.nip }, secretary], known))).toEqual([]);
  });

  it('a circle of units is shown with its chain', () => {
    const report = checkRows([{ ...governor, parentUnitCode: '7900.DIKBUD' }, head, secretary]);
    expect(report.errors.map(({ code }) => code)).toEqual(['UNIT_CIRCLE', 'UNIT_CIRCLE', 'UNIT_CIRCLE']);
    expect(report.errors[0]?.message.id).toMatch(/7900(\.DIKBUD)? → 7900/);
  });

  it("one slip in a unit's name blames one row, even when it is the first", () => {
    expect(found(checkRows([governor, { ...head, unitName: 'Dinas Pendidikn' }, secretary, teacher]))).toEqual([
      '3 Nama Unit: UNIT_NAME_DIFFERS',
    ]);
  });

  it('a supervisor whose own row is faulty is still there for the others', () => {
    const report = checkRows([
      governor,
      head,
      { ...secretary, nip: '197805232003123001' },
      { ...teacher, supervisorNip: '197805232003123001' },
    ]);
    expect(found(report)).toEqual(['4 NIP: NIP_SEX']);
    expect(warned(report)).toEqual(['5 SUPERVISOR_ROW_FAULTY']);
  });

  it('a parent unit or supervisor may be known to Siklus only', () => {
    const known: KnownStaff = {
      units: new Map([['7900', { parentCode: null, name: 'Pemprov', zone: 'WIT' }]]),
      supervisors: new Map([['P-GUB-7900', null]]),
    };
    const report = checkRows([head, secretary], known);
    expect(found(report)).toEqual([]);
    expect(report.units.map((unit) => unit.code)).toEqual(['7900.DIKBUD']);
  });
});

describe('what a list does not say of what is known', () => {
  const known: KnownStaff = {
    units: new Map([
      ['7900', { parentCode: null, name: 'Pemprov', zone: 'WIT' }],
      ['7900.DIKBUD', { parentCode: '7900', name: 'Dinas', zone: 'WIT' }],
    ]),
    supervisors: new Map([
      ['P-GUB-7900', null],
      [String(head.nip), 'P-GUB-7900'],
      [String(teacher.nip), String(head.nip)],
    ]),
  };
  const blank: Row = { ...teacher, parentUnitCode: '', supervisorNip: '' };

  it.each<[string, Row, string[], Partial<Record<string, unknown>>]>([
    [
      'stays, and a warning says so',
      blank,
      ['2 UNIT_PARENT_KEPT', '2 SUPERVISOR_KEPT'],
      { parentUnitCode: '7900', supervisorNip: undefined },
    ],
    [
      'goes where a dash says so, with a warning',
      { ...blank, parentUnitCode: '-', supervisorNip: '-' },
      ['2 UNIT_PARENT_REMOVED', '2 SUPERVISOR_REMOVED'],
      { parentUnitCode: null, supervisorNip: null },
    ],
    [
      'is none for somebody new',
      { ...blank, nip: secretary.nip, status: 'PNS', rank: 'III/a' },
      ['2 UNIT_PARENT_KEPT', '2 SUPERVISOR_EMPTY'],
      {},
    ],
  ])('%s', (_, row, warnings, expected) => {
    const report = checkRows([row], known);
    expect([found(report), warned(report)]).toEqual([[], warnings]);
    expect(report.valid[0]).toMatchObject(expected);
  });

  it('stays without a warning where the list has no such column', () => {
    const columns = (Object.keys(staffColumns) as StaffColumn[]).filter((column) => !['parentUnitCode', 'supervisorNip'].includes(column));
    const header = columns.map((column) => staffColumns[column]);
    const list = (row: Row) => checkStaffList({ header, rows: [{ line: 2, cells: columns.map((column) => row[column]) }] }, known);
    expect([found(list(teacher)), warned(list(teacher)), list(teacher).units]).toEqual([
      [],
      [],
      [expect.objectContaining({ code: '7900.DIKBUD', parentCode: '7900' })],
    ]);
    expect(found(list({ ...teacher, unitCode: '7900.BARU' }))).toEqual(['2 Kode Unit Induk: UNIT_PARENT_MISSING']);
  });

  it('has a warning for a new unit that comes to hang at the top, unless a dash says so', () => {
    const added = (parentUnitCode: string) => checkRows([{ ...blank, unitCode: '7900.BARU', parentUnitCode }], known);
    expect([found(added('')), warned(added(''))]).toEqual([[], ['2 UNIT_AT_TOP', '2 SUPERVISOR_KEPT']]);
    expect([warned(added('-')), added('-').units]).toEqual([
      ['2 SUPERVISOR_KEPT'],
      [expect.objectContaining({ code: '7900.BARU', parentCode: null })],
    ]);
  });

  it('takes no unit for a new one whose code differs in capitals only', () => {
    const report = checkRows([{ ...blank, unitCode: '7900.Dikbud', parentUnitCode: '7900' }], known);
    expect(found(report)).toEqual(['2 Kode Unit: UNIT_CODE_CASE']);
    expect(report.errors[0]?.message.id).toContain('"7900.DIKBUD" yang tercatat');
  });

  it('closes a circle where the kept line of a row without a supervisor leads back', () => {
    const report = checkRows([{ ...head, supervisorNip: teacher.nip }, blank], known);
    expect(found(report)).toEqual(['2 NIP Atasan: SUPERVISION_CIRCLE', '3 NIP Atasan: SUPERVISION_CIRCLE']);
  });
});

describe('whatever a file holds', () => {
  const anyCell = fc.oneof(
    fc.constantFrom<Cell>(
      null,
      '',
      '-',
      'PNS',
      '01',
      'D',
      'WIT',
      'P-X',
      45292,
      true,
      '2024-01-01',
      ...Object.values(teacher),
      ...Object.values(head),
    ),
    anyText,
    fc.double(),
  );
  const anyRow = fc.array(anyCell, { minLength: 0, maxLength: 18 });

  it('each row is either taken or has a fault, and nothing throws', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (cells) => {
        const report = checkStaffList({ header: staffHeadings, rows: cells.map((row, i) => ({ line: i + 2, cells: row })) }, nobodyKnown);
        const faulty = new Set(report.errors.map((fault) => fault.row).filter((row) => row > 1));
        expect(report.valid.length + faulty.size).toBe(report.rows);
        expect(JSON.stringify(report.errors)).not.toMatch(/\d{18}|\{\w+\}/);
      }),
      { numRuns: 500 },
    );
  });
});
