import { isCounted, type Target } from '@siklus/domain';
import { useFormat } from '../words/format';
import { useText } from '../words/text';

interface TargetWords {
  /** A target: `1.200 pasien`, `paling banyak 15 menit`, `terlaksana tepat waktu`; of a part of the year with the number for that part. */
  readonly target: (target: Target, number?: number) => string;
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
      const amount = counted(part ?? target.number, target.unit);
      return target.direction === 'MORE' ? amount : t(`plan.amounts.${target.direction}`, { amount });
    },
    reached: (target, value) => (typeof value === 'string' ? value : isCounted(target) ? counted(value, target.unit) : number(value)),
  };
}
