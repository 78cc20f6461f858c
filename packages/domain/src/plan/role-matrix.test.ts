import { expect, it } from '@jest/globals';
import { cellsOf, hasPart, unsupported, type MatrixPerson } from './role-matrix.js';

const keys = ['r1', 'r2', 'r3'];
const result = (title: string, kind: 'MAIN' | 'ADDITIONAL', ...to: readonly string[]) => ({
  title,
  kind,
  ties: to.map((key) => ({ key, way: 'DIRECT' as const, isReworded: false })),
});
const nurse: MatrixPerson = { results: [result('Kunjungan', 'MAIN', 'r2', 'r1'), result('Arsip', 'MAIN', 'r2')] };
const driver: MatrixPerson = { results: [result('Satgas', 'ADDITIONAL', 'r1'), result('Armada', 'MAIN')] };
const newcomer: MatrixPerson = { results: [] };

it('has a cell for each result of the head, with all that the person does for it', () => {
  expect(cellsOf(keys, nurse).map(({ key, results }) => [key, results.map(({ title }) => title)])).toEqual([
    ['r1', ['Kunjungan']],
    ['r2', ['Kunjungan', 'Arsip']],
    ['r3', []],
  ]);
});

it.each([
  ['whose main result supports one', nurse, true],
  ['of whom only an additional one does', driver, false],
  ['without an agreed plan', newcomer, false],
  ['whose ties lead to what was dropped since', { results: [result('Lama', 'MAIN', 'r9')] }, false],
])('tells of somebody %s whether he has a part', (_who, person, expected) => {
  expect(hasPart(keys, person)).toBe(expected);
});

it('names the results that nobody supports', () => {
  expect(unsupported(keys, [nurse, driver, newcomer])).toEqual(['r3']);
  expect(unsupported(keys, [])).toEqual(keys);
});
