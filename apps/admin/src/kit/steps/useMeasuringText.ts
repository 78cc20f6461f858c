import type { Direction, MeasuringMonth, Pattern } from '@siklus/domain';
import { useFormat } from '../words/format';
import { useText } from '../words/text';

const quarterly = '3,6,9,12';
const monthly = '1,2,3,4,5,6,7,8,9,10,11,12';

interface Measuring {
  /** Absent where nothing is counted. */
  readonly direction: Direction | undefined;
  readonly pattern: Pattern;
  readonly months: readonly MeasuringMonth[];
}

/** When and how an indicator is measured, in words. */
export function useMeasuringText(): {
  /** `tiap triwulan`, `Juni, Desember`. */
  readonly months: (months: readonly MeasuringMonth[]) => string;
  /** `Makin kecil makin baik · Posisi · tiap triwulan`. */
  readonly whole: (measuring: Measuring) => string;
} {
  const t = useText();
  const { month } = useFormat();
  const months = (all: readonly MeasuringMonth[]) => {
    const named = all.map((each) => each.month).join(',');
    if (named === quarterly) return t('plan.each.quarter');
    if (named === monthly) return t('plan.each.month');
    return all.map((each) => month(each.month)).join(', ');
  };
  return {
    months,
    whole: ({ direction, pattern, months: all }) =>
      [...(direction === undefined ? [] : [t(`plan.directions.${direction}`)]), t(`plan.patterns.${pattern}`), months(all)].join(' · '),
  };
}
