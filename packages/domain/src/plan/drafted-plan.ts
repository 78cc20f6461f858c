import { keysAfter } from './keys.js';
import { usualMonths, usualPattern } from './measuring.js';
import type { Aspect, Indicator, MeasuringMonth, Pattern, PerformancePlan, PlannedResult } from './plan.js';
import { fillInTarget, type DraftedTarget } from './target.js';
import { fillInSupport, type DraftedTie, type SuperiorResults, type Support } from './ties.js';

/** An indicator as it is written; one that was in a plan of the document before keeps its key. */
export interface DraftedIndicator {
  readonly key?: string | undefined;
  readonly aspect: Aspect;
  readonly text: string;
  readonly target: DraftedTarget;
  readonly pattern?: Pattern | undefined;
  readonly months?: readonly MeasuringMonth[] | undefined;
}

export interface DraftedResult extends Support<DraftedTie> {
  readonly key?: string | undefined;
  readonly title: string;
  readonly kind: PlannedResult['kind'];
  readonly indicators: readonly DraftedIndicator[];
}

/** A plan as it is handed in: what is new has no key yet, and what is usual need not be said. */
export interface DraftedPlan {
  readonly results: readonly DraftedResult[];
}

/** How a drafted indicator is measured: as was said, or as is usual. */
export function patternOf({ pattern, target }: Pick<DraftedIndicator, 'pattern' | 'target'>): Pattern {
  return pattern ?? usualPattern(target);
}

function measured({ key, aspect, text, target, pattern: said, months }: DraftedIndicator & { readonly key: string }): Indicator {
  const pattern = patternOf({ pattern: said, target });
  return {
    key,
    aspect,
    text,
    target: fillInTarget(target),
    pattern,
    months: months === undefined ? usualMonths(pattern) : [...months].sort((a, b) => a.month - b.month),
  };
}

/**
 * The plan as it is kept: everything new gets the next key that was never given in the document, whatever became of the others, what was
 * left open is measured as is usual, and each tie has the words of the superior's result.
 */
export function fillInPlan(
  { results }: DraftedPlan,
  { given, superior }: { readonly given: readonly string[]; readonly superior: SuperiorResults | null },
): PerformancePlan {
  const next = keysAfter(given);
  return {
    results: results.map((result) => {
      const key = result.key ?? next.result();
      return {
        ...fillInSupport(result, superior),
        key,
        indicators: result.indicators.map((indicator) => measured({ ...indicator, key: indicator.key ?? next.indicatorOf(key) })),
      };
    }),
  };
}
