import { usualAnnex } from '../plan/index.js';
import type { Indicator, PerformancePlan } from '../plan/index.js';

/** An indicator of a plan, counted quarter by quarter unless something else is said. */
export function indicator(parts: Partial<Indicator> = {}): Indicator {
  return {
    key: 'r1.i1',
    aspect: 'QUANTITY',
    text: 'Jumlah laporan',
    target: { number: 12, unit: 'laporan', direction: 'MORE' },
    pattern: 'CUMULATIVE',
    months: [3, 6, 9, 12].map((month) => ({ month })),
    ...parts,
  };
}

/** A plan of one main result with these indicators. */
export function planOf(...indicators: readonly Indicator[]): PerformancePlan {
  return { approach: 'QUANTITATIVE', results: [{ key: 'r1', title: 'Laporan tersusun', kind: 'MAIN', indicators }], annex: usualAnnex };
}
