import { expect, it } from '@jest/globals';
import { checkStaffList } from '../staff-list.js';
import { staffHeadings } from './columns.js';

const nip = '198506082010022006';
const row = (number: string, rest: Readonly<Record<number, string>> = {}) =>
  [number, 'Siti', 'U1', 'Dinas', '', 'Perawat', 'Pelaksana', '', 'III/c', '', 'PNS', 'Aktif', 'D', '2023-01-01', 'WIT', ''].map(
    (cell, at) => rest[at] ?? cell,
  );
const check = (rows: readonly string[][]) =>
  checkStaffList(
    { header: staffHeadings, rows: rows.map((cells, at) => ({ line: at + 2, cells })) },
    { units: new Map(), supervisors: new Map(), excepted: new Map([[nip, { kind: 'pensiun', by: 'Admin', reason: 'SK' }]]) },
  );

it.each([
  ['as it is', nip],
  ['with the sign that keeps it as text', `'${nip}`],
  ['with spaces', '19850608 201002 2 006'],
])('a row about somebody who is excepted is left out, its number written %s', (_how, written) => {
  const { rows, valid, errors, excepted, warnings } = check([row(written), row('198506082010022014')]);
  expect([rows, valid.map(({ line }) => line), errors]).toEqual([2, [3], []]);
  expect(excepted).toMatchObject([{ line: 2, nip, name: 'Siti' }]);
  expect(warnings.filter(({ row: line }) => line === 2)).toMatchObject([
    { code: 'PERSON_EXCEPTED', message: { id: expect.stringContaining('pensiun, oleh Admin. Alasan: SK.') } },
  ]);
});

it('a row about somebody who is excepted has no fault, and a list of such rows alone is none that is empty', () => {
  const { errors, excepted } = check([row(nip, { 10: 'PNSX', 13: 'kemarin' })]);
  expect([errors, excepted.length]).toEqual([[], 1]);
});

it('who reports to somebody who is excepted and not kept has a superior whom nobody knows', () => {
  expect(check([row(nip), row('198506082010022014', { 9: nip })]).errors).toMatchObject([{ row: 3, code: 'SUPERVISOR_UNKNOWN' }]);
});
