import type { Indicator } from '@siklus/domain';

/** A figure as people tell it: what adds up are people and things, of which there are whole ones; a state is told to a tenth. */
export function asCounted(pattern: Indicator['pattern'] | undefined, value: number): number {
  return pattern === 'CUMULATIVE' ? Math.round(value) : Math.round(value * 10) / 10;
}
