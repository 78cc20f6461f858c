import { describe, expect, it } from '@jest/globals';
import { anyText } from '../testing/any-text.js';
import fc from '../testing/random-inputs.js';
import { nobodyKnown, type Row, head, governor, secretary, teacher, check, checkRows, found, warned } from '../testing/staff-rows.js';
import { checkStaffList, findTable, staffColumns, staffHeadings, type Cell, type StaffColumn } from './index.js';

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
