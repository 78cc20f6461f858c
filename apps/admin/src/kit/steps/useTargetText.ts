import type { Target } from '@siklus/domain';
import { useFormat } from '../words/format';
import type { Actual } from './answers';

/** A target, or what was reached of it, in words: `1.200 pasien`, `terlaksana tepat waktu`. */
export function useTargetText(): (target: Target, reached?: Exclude<Actual['value'], null>) => string {
  const { number } = useFormat();
  return (target, reached) => {
    const value = reached ?? ('number' in target ? target.number : target.text);
    if (typeof value === 'string') return value;
    return 'number' in target ? `${number(value)} ${target.unit}` : number(value);
  };
}
