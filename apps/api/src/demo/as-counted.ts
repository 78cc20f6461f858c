import { isCounted, type Indicator } from '@siklus/domain';

/** What is measured and not counted: of anything else there are whole ones only. */
const measures: ReadonlySet<string> = new Set(['%', 'nilai']);

/** A figure as people tell it: people, things and days are whole ones; a share or a mark is told to a tenth. */
export function asCounted(indicator: Pick<Indicator, 'pattern' | 'target'> | undefined, value: number): number {
  const isWhole =
    indicator !== undefined &&
    (indicator.pattern === 'CUMULATIVE' || (isCounted(indicator.target) && !measures.has(indicator.target.unit)));
  return isWhole ? Math.round(value) : Math.round(value * 10) / 10;
}
