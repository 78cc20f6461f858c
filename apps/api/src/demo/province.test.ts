import { describe, expect, it } from '@jest/globals';
import { checkStaffList, findCircles } from '@siklus/domain';
import { buildProvince, type StaffRecord } from './province.js';
import { staffTableOf } from './staff-files.js';

const nobodyKnown = { units: new Map(), supervisors: new Map() };

describe.each([60, 300, 2_000, 10_000, 100_000])('the province with %i people', (employees) => {
  const list = buildProvince({ employees, seed: 7 });
  const own = list.filter((row) => row.assignmentKind !== 'PLT');

  it('has exactly so many people, each with a number of his own', () => {
    expect(own).toHaveLength(employees);
    expect(new Set(own.map((row) => row.nip)).size).toBe(employees);
  });

  it('passes the check of staff lists without a fault', () => {
    const report = checkStaffList(staffTableOf(list), nobodyKnown);
    expect(report.errors.slice(0, 5)).toEqual([]);
    expect(report.valid).toHaveLength(list.length);
    expect(report.warnings.slice(0, 5)).toEqual([]);
  });

  it('lets only the tops of the governments be without a supervisor, and nobody lead too many', () => {
    const led = new Map<string, number>();
    for (const row of own) if (row.supervisorNip !== null) led.set(row.supervisorNip, (led.get(row.supervisorNip) ?? 0) + 1);
    expect(own.filter((row) => row.supervisorNip === null).every((row) => row.status === 'NON_ASN')).toBe(true);
    expect(Math.max(...led.values())).toBeLessThanOrEqual(16);
    expect(findCircles(own.map((row) => [row.nip, row.supervisorNip] as const))).toEqual([]);
  });

  it('has somebody of every kind: acting, retired, on study leave, on probation, on contract', () => {
    const some = (test: (row: StaffRecord) => boolean): boolean => list.some(test);
    expect([
      some((row) => row.assignmentKind === 'PLT'),
      some((row) => row.standing === '99'),
      some((row) => row.standing === '03'),
      some((row) => row.status === 'CPNS'),
      some((row) => row.status === 'PPPK'),
      some((row) => row.assignmentKind === 'TT'),
    ]).toEqual([true, true, true, true, true, true]);
  });
});

describe('the province', () => {
  it('is the same for the same seed and another for another', () => {
    expect(buildProvince({ employees: 500, seed: 1 })).toEqual(buildProvince({ employees: 500, seed: 1 }));
    expect(buildProvince({ employees: 500, seed: 2 })).not.toEqual(buildProvince({ employees: 500, seed: 1 }));
  });

  it('has a puskesmas with nurses under its head, a school with its principal, and a school supervisor, as `npm start` makes it', () => {
    const list = buildProvince({ employees: 400, seed: 2026 });
    const head = list.find(({ position }) => position.startsWith('Kepala Puskesmas'));
    const led = (chief: StaffRecord | undefined) => list.filter(({ supervisorNip }) => supervisorNip === chief?.nip);
    expect(led(head).filter(({ position }) => position.startsWith('Perawat')).length).toBeGreaterThan(1);
    const principal = list.find(({ position }) => position.startsWith('Kepala SMA'));
    expect(led(principal).filter(({ position }) => position.startsWith('Guru')).length).toBeGreaterThan(2);
    expect(list.some(({ position }) => position.startsWith('Pengawas Sekolah'))).toBe(true);
  });

  it('employs about 45 of 100 people; kabupaten and kota have their own puskesmas and elementary schools', () => {
    const list = buildProvince({ employees: 2_000, seed: 7 });
    const provincial = list.filter((row) => row.unitCode.startsWith('7900')).length;
    expect(provincial / list.length).toBeGreaterThan(0.42);
    expect(provincial / list.length).toBeLessThan(0.48);
    expect(new Set(list.map((row) => row.unitCode.slice(0, 4))).size).toBe(11);
    const names = [...new Set(list.map((row) => row.unitName))];
    expect(names.filter((name) => name.startsWith('Puskesmas')).length).toBeGreaterThan(9);
    expect(list.filter((row) => row.unitName.startsWith('Puskesmas')).every((row) => !row.unitCode.startsWith('7900'))).toBe(true);
    expect(list.filter((row) => /^SM[AK]/.test(row.unitName)).every((row) => row.unitCode.startsWith('7900'))).toBe(true);
  });
});
