import type { Direction, Pattern } from '@siklus/domain';
import { useFormat } from '../words/format';
import { useText } from '../words/text';
import { monthsIn, periodsIn, type SaidMonth } from './measuring-words';

interface Measuring {
  /** Absent where nothing is counted. */
  readonly direction: Direction | undefined;
  readonly pattern: Pattern;
  readonly months: readonly SaidMonth[];
}

/** When and how an indicator is measured, in words. */
export function useMeasuringText(): {
  /** `tiap triwulan`, `Juni, Desember`. */
  readonly months: (months: readonly SaidMonth[]) => string;
  /** `Makin kecil makin baik · Posisi · tiap triwulan`; targets per period stand at their months. */
  readonly whole: (measuring: Measuring) => string;
} {
  const t = useText();
  const { month, number } = useFormat();
  const said = { month, number, quarter: t('plan.each.quarter'), everyMonth: t('plan.each.month') };
  const months = (all: readonly SaidMonth[]) => monthsIn(all, said);
  return {
    months,
    whole: ({ direction, pattern, months: all }) =>
      [...(direction === undefined ? [] : [t(`plan.directions.${direction}`)]), t(`plan.patterns.${pattern}`), periodsIn(all, said)].join(
        ' · ',
      ),
  };
}
