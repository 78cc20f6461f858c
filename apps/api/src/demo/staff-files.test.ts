import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkStaffList, type Cell, type StaffListReport, type StaffTable } from '@siklus/domain';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { buildProvince } from './province.js';
import { csvOf, staffTableOf } from './staff-files.js';
import { withFaults } from './staff-faults.js';
import { sampleLists } from './write-staff-files.js';

const data = (name: string): string => join(import.meta.dirname, '../../../../data', name);
const nobodyKnown = { units: new Map(), supervisors: new Map() };

const tableOf = ([header = [], ...rows]: readonly (readonly Cell[])[]): StaffTable => ({
  header,
  rows: rows.map((cells, i) => ({ line: i + 2, cells })),
});
async function readCsv(name: string): Promise<StaffTable> {
  return tableOf(parse(await readFile(data(name)), { bom: true, delimiter: ';' }));
}
async function readXlsx(name: string): Promise<StaffTable> {
  const rows = await readSheet(data(name));
  return tableOf(rows.map((row) => row.map((cell): Cell => (cell instanceof Date ? cell.toISOString() : (cell as Cell)))));
}
const found = (report: StaffListReport) => report.errors.map(({ row, column, code }) => ({ row, column, code }));

describe('the sample files in data/', () => {
  it.each([
    ['staff-2000.csv', readCsv, 2_000],
    ['staff-2000.xlsx', readXlsx, 2_000],
    ['staff-60.csv', readCsv, 60],
  ])('%s is a good list', async (name, read, people) => {
    const report = checkStaffList(await read(name), nobodyKnown);
    expect(found(report)).toEqual([]);
    expect(report.valid.filter((row) => row.assignmentKind !== 'PLT')).toHaveLength(people);
  });

  it.each([
    ['staff-37-faults.csv', readCsv],
    ['staff-37-faults.xlsx', readXlsx],
  ])('%s has exactly the thirty-seven faults that its key lists', async (name, read) => {
    const key: unknown = JSON.parse(await readFile(data('staff-37-faults.json'), 'utf8'));
    const report = checkStaffList(await read(name), nobodyKnown);
    expect(found(report)).toEqual(key);
    expect(report.errors).toHaveLength(37);
    expect(new Set(report.errors.map((fault) => fault.row)).size).toBe(37);
    expect(new Set(report.errors.map((fault) => `${fault.column} ${fault.code}`)).size).toBe(37);
    expect(report.valid).toHaveLength(report.rows - 37);
  });

  it('hold a NIP that a spreadsheet has turned into a number', async () => {
    expect(await readFile(data('staff-37-faults.csv'), 'utf8')).toMatch(/\r\n\d\.\d{5}E\+17;/);
    const { rows } = await readXlsx('staff-37-faults.xlsx');
    expect(rows.some(({ cells }) => typeof cells[0] === 'number')).toBe(true);
  });

  it('are what the generator writes today', async () => {
    expect(await readFile(data('staff-2000.csv'), 'utf8')).toBe(csvOf(staffTableOf(buildProvince(sampleLists.large))));
    expect(await readFile(data('staff-60.csv'), 'utf8')).toBe(csvOf(staffTableOf(buildProvince(sampleLists.small))));
    const { table, expected } = withFaults(buildProvince(sampleLists.faulty));
    expect(await readFile(data('staff-37-faults.csv'), 'utf8')).toBe(csvOf(table));
    expect(JSON.parse(await readFile(data('staff-37-faults.json'), 'utf8'))).toEqual(expected);
  });
});

describe('checking a long list', () => {
  it('is ten times the work for ten times as many people, up to 20,000', () => {
    const [few = 0, many = 0] = [2_000, 20_000].map((employees) => {
      const table = staffTableOf(buildProvince({ employees, seed: 1 }));
      return visitsOf(() => expect(checkStaffList(table, nobodyKnown).errors).toEqual([]));
    });
    expect(few).toBeGreaterThan(2_000);
    expect(many / few).toBeLessThan(12);
  });
});

/** How many elements of lists the work looked at: what it takes on any machine, however busy. */
function visitsOf(work: () => void): number {
  const lists = Array.prototype as unknown as Record<PropertyKey, (this: unknown[], ...given: unknown[]) => unknown>;
  const scans = [
    Symbol.iterator,
    'every',
    'filter',
    'find',
    'findIndex',
    'findLast',
    'flatMap',
    'forEach',
    'includes',
    'indexOf',
    'map',
    'reduce',
    'some',
  ];
  const whole = new Map(scans.map((name) => [name, lists[name]]));
  let visits = 0;
  whole.forEach((scan, name) => {
    lists[name] = function (...given) {
      visits += this.length;
      return scan?.apply(this, given);
    };
  });
  try {
    work();
    return visits;
  } finally {
    whole.forEach((scan, name) => scan && (lists[name] = scan));
  }
}
