import { boundsOf, isCounted, type Bounds, type Target } from '@siklus/domain';
import { useFormat } from '../words/format';
import { useText } from '../words/text';

interface TargetWords {
  /** A target: `1.200 pasien`, `paling banyak 15 menit`, `90–95 %`; of a part of the year with what is asked of that part. */
  readonly target: (target: Target, part?: Bounds) => string;
  /** What was reached of it: `1.150 pasien`. */
  readonly reached: (target: Target, value: number | string) => string;
}

/** Targets, and what was reached of them, in words. */
export function useTargetText(): TargetWords {
  const t = useText();
  const { number } = useFormat();
  const counted = (value: number, unit: string) => `${number(value)} ${unit}`;
  return {
    target: (target, part) => {
      if (!isCounted(target)) return target.text;
      const { least, most } = part ?? boundsOf(target);
      if (least < most) return `${number(least)}–${counted(most, target.unit)}`;
      const amount = counted(most, target.unit);
      return target.direction === 'MORE' ? amount : t(`plan.amounts.${target.direction}`, { amount });
    },
    reached: (target, value) => (typeof value === 'string' ? value : isCounted(target) ? counted(value, target.unit) : number(value)),
  };
}
