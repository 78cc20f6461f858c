import type { Weight } from '../office/weight.js';

export type Part = 'api' | 'worker';

/** What one process held, in megabytes: means over the second and the last third of the cycles, and the most it ever took. */
export interface Growth {
  readonly before: Weight;
  readonly after: Weight;
  readonly peak: number;
}

/**
 * How much the last third may hold beyond the second one. What is left after a collection is what the process really keeps, so it has to
 * be flat but for noise; the memory it took from the system also holds free space that the collector keeps for later.
 */
const limits: Weight = { heap: 1.05, rss: 1.1 };

/**
 * How one process grew over its cycles; throws where they are too few to compare. The first third is left out: caches fill and the
 * heap finds its size.
 */
export function growthOf(weights: readonly Weight[], peak: number): Growth {
  const third = Math.floor(weights.length / 3);
  if (third === 0) throw new Error('Too few cycles to compare; give it more minutes');
  return { before: mean(weights.slice(third, 2 * third)), after: mean(weights.slice(2 * third)), peak };
}

/** What is said against this growth, one line a finding; nothing when it stayed flat. */
export function judge(part: Part, { before, after }: Growth): string[] {
  return (['heap', 'rss'] as const).flatMap((kind) =>
    after[kind] <= before[kind] * limits[kind]
      ? []
      : [
          `${part}: ${kind} grew from ${before[kind].toFixed(1)} to ${after[kind].toFixed(1)} MB, more than ` +
            `${Math.round((limits[kind] - 1) * 100)} %`,
        ],
  );
}

function mean(weights: readonly Weight[]): Weight {
  const over = (kind: keyof Weight): number => weights.reduce((sum, weight) => sum + weight[kind], 0) / weights.length;
  return { heap: over('heap'), rss: over('rss') };
}
