import { describe, expect, it } from '@jest/globals';
import { nobodyKnown, type Row, head, governor, secretary, teacher, check, checkRows, found, warned } from '../../testing/staff-rows.js';
import type { KnownStaff } from '../index.js';

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
