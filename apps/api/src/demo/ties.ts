import { likeliest, type DraftedResult, type SuperiorResults } from '@siklus/domain';
import type { DemoPlannedResult } from './plans/plan-for.js';

/**
 * The result as it is handed in: tied to that of the superior which says nearly the same, else to one of them, where he has a plan; without
 * one it keeps its words. `rnd` gives numbers from 0 to 1.
 */
export function tiedTo(superior: SuperiorResults | null, { supports, ...result }: DemoPlannedResult, rnd: () => number): DraftedResult {
  if (superior === null || superior.isCircle) return { ...result, supports };
  const near = likeliest(supports, superior);
  const any = superior.results[Math.floor(rnd() * superior.results.length)];
  const chosen = near ?? any;
  if (chosen === undefined) return { ...result, supports };
  const { document, version } = superior;
  return { ...result, ties: [{ document, version, key: chosen.key, way: near === undefined ? 'NON_DIRECT' : 'DIRECT' }] };
}
