import { describe, expect, it } from '@jest/globals';
import { type Row, head, secretary, teacher, checkRows, found, warned } from '../../testing/staff-rows.js';
import { checkStaffList, staffColumns, type KnownStaff, type StaffColumn } from '../index.js';

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
