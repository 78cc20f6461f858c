import { expect, it } from '@jest/globals';
import type { MeasuringMonth } from '@siklus/domain';
import { monthsIn, periodsIn } from './measuring-words';

const words = { month: (month: number) => `b${month}`, number: String, quarter: 'tiap triwulan', everyMonth: 'tiap bulan' };
const at = (...months: readonly (readonly [number, number?])[]): MeasuringMonth[] => months.map(([month, target]) => ({ month, target }));

it.each([
  ['each quarter', at([3], [6], [9], [12]), 'tiap triwulan', 'tiap triwulan'],
  ['each month', at(...Array.from({ length: 12 }, (_each, n) => [n + 1] as const)), 'tiap bulan', 'tiap bulan'],
  ['in some months', at([6], [12]), 'b6, b12', 'b6, b12'],
  ['by instalments', at([3, 200], [6, 300], [9, 300], [12, 400]), 'tiap triwulan', 'b3 200, b6 300, b9 300, b12 400'],
  ['up to a range at the end', at([6, 60], [12]), 'b6, b12', 'b6 60, b12'],
] as const)('says %s when it is measured, and what of each period where the plan says it', (_how, months, when, whole) => {
  expect([monthsIn(months, words), periodsIn(months, words)]).toEqual([when, whole]);
});
