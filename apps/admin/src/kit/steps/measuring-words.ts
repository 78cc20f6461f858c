import type { MeasuringMonth } from '@siklus/domain';

const quarterly = '3,6,9,12';
const monthly = '1,2,3,4,5,6,7,8,9,10,11,12';

/** How months and numbers are said, and the two usual ways to measure. */
export interface MeasuringWords {
  readonly month: (month: number) => string;
  readonly number: (value: number) => string;
  readonly quarter: string;
  readonly everyMonth: string;
}

/** When an indicator is measured: `tiap triwulan`, `Juni, Desember`. */
export function monthsIn(all: readonly MeasuringMonth[], { month, quarter, everyMonth }: MeasuringWords): string {
  const named = all.map((each) => each.month).join(',');
  if (named === quarterly) return quarter;
  if (named === monthly) return everyMonth;
  return all.map((each) => month(each.month)).join(', ');
}

/** The same with what is asked of each month, where the plan says it: `Mar 200, Jun 300`. */
export function periodsIn(all: readonly MeasuringMonth[], words: MeasuringWords): string {
  if (all.every(({ target }) => target === undefined)) return monthsIn(all, words);
  return all
    .map(({ month, target }) => [words.month(month), target === undefined ? '' : words.number(target)].filter(Boolean).join(' '))
    .join(', ');
}
