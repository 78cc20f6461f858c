import type { MeasuringMonth } from '@siklus/domain';
import type { TypedNumber } from '../ui/number';

/** A measuring month with what is asked of it, which while a plan is being written may be no number yet. */
export type SaidMonth = Pick<MeasuringMonth, 'month'> & { readonly target?: TypedNumber };

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
export function monthsIn(all: readonly SaidMonth[], { month, quarter, everyMonth }: MeasuringWords): string {
  const named = all.map((each) => each.month).join(',');
  if (named === quarterly) return quarter;
  if (named === monthly) return everyMonth;
  return all.map((each) => month(each.month)).join(', ');
}

/** The same with what is asked of each month, where the plan says it: `Mar 200, Jun 300`. */
export function periodsIn(all: readonly SaidMonth[], words: MeasuringWords): string {
  if (all.every(({ target }) => target === undefined)) return monthsIn(all, words);
  return all
    .map(({ month, target }) =>
      [words.month(month), typeof target === 'number' ? words.number(target) : (target ?? '')].filter(Boolean).join(' '),
    )
    .join(', ');
}

const quarters: Readonly<Record<string, string>> = { TW1: 'I', TW2: 'II', TW3: 'III', TW4: 'IV' };

/** The quarter that an occasion is about; undefined where it is about the year. */
export function quarterOf(occasion: string): string | undefined {
  return quarters[occasion];
}
