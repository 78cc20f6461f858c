import { expect, it } from '@jest/globals';
import { cellsOf, hasPart, unsupported, type MatrixPerson } from './role-matrix.js';

const keys = ['r1', 'r2', 'r3'];
const result = (title: string, kind: 'MAIN' | 'ADDITIONAL', ...to: readonly string[]) => ({
  title,
  kind,
  ties: to.map((key) => ({ key, way: 'DIRECT' as const, isReworded: false })),
});
const agreedAt = '2026-01-20T00:00:00.000Z';
const nurse: MatrixPerson = {
  agreedAt,
  expected: [
    { key: 'r2', at: '2026-01-10T00:00:00.000Z' },
    { key: 'r1', at: '2026-02-10T00:00:00.000Z' },
  ],
  results: [result('Kunjungan', 'MAIN', 'r2', 'r1'), result('Arsip', 'MAIN', 'r2')],
};
const driver: MatrixPerson = { agreedAt, expected: [], results: [result('Satgas', 'ADDITIONAL', 'r1'), result('Armada', 'MAIN')] };
const newcomer: MatrixPerson = { agreedAt: null, expected: [{ key: 'r3', at: agreedAt }], results: [] };

it('has a cell for each result of the head, with all that the person does for it', () => {
  expect(cellsOf(keys, nurse).map(({ key, results }) => [key, results.map(({ title }) => title)])).toEqual([
    ['r1', ['Kunjungan']],
    ['r2', ['Kunjungan', 'Arsip']],
    ['r3', []],
  ]);
});

it('has what the head expects there, and whether a plan that was agreed since has a result for it', () => {
  const expectedOf = (person: MatrixPerson) => cellsOf(keys, person).map(({ expected }) => expected?.uptake ?? null);
  expect(expectedOf(nurse)).toEqual(['BEFORE', 'TAKEN', null]);
  expect(expectedOf(newcomer)).toEqual([null, null, 'OPEN']);
});

it.each([
  ['whose main result supports one', nurse, true],
  ['of whom only an additional one does', driver, false],
  ['without an agreed plan', newcomer, false],
  ['whose ties lead to what was dropped since', { agreedAt, expected: [], results: [result('Lama', 'MAIN', 'r9')] }, false],
])('tells of somebody %s whether he has a part', (_who, person, expected) => {
  expect(hasPart(keys, person)).toBe(expected);
});

it('names the results that nobody supports', () => {
  expect(unsupported(keys, [nurse, driver, newcomer])).toEqual(['r3']);
  expect(unsupported(keys, [])).toEqual(keys);
});
