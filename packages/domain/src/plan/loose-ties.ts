import type { PerformancePlan } from './plan.js';
import { mustBeTied, renewSupport, type DraftedTie, type SuperiorResults, type Support } from './ties.js';

/**
 * Why what a result supports is to be looked at: nothing was chosen before the superior had a plan; his result now says something else; his
 * newest version dropped it; or it belongs to the plan of somebody who is no longer the superior.
 */
export type Looseness = 'UNTIED' | 'REWORDED' | 'DROPPED' | 'ELSEWHERE';

/** A result whose tie no longer fits the superior's plan, what differs, and what it is proposed to support from now on. */
export interface LooseResult {
  readonly key: string;
  readonly title: string;
  readonly differences: readonly {
    readonly how: Looseness;
    /** What was supported, in its words; null where nothing was said. */
    readonly said: string | null;
    /** What that result says now; null where it is no longer there. */
    readonly now: string | null;
  }[];
  /** Empty where nothing says nearly the same. */
  readonly proposed: Support<DraftedTie>;
}

/**
 * The results of an agreed plan that were written before the superior's plan, or for another version of it (domain rule R-SKP-2). They
 * count as they are; the employee is asked to confirm what they support.
 */
export function looseResults(
  { results }: Pick<PerformancePlan, 'results'>,
  superior: SuperiorResults | null,
  positionType: string,
): readonly LooseResult[] {
  if (superior === null || superior.isCircle) return [];
  return results.flatMap(({ key, title, kind, supports, ties, untied }) => {
    const isLacking = ties === undefined && untied === undefined && (supports !== undefined || kind === 'MAIN');
    const differences: LooseResult['differences'] =
      isLacking && mustBeTied(positionType)
        ? [{ how: 'UNTIED', said: supports ?? null, now: null }]
        : (ties ?? []).flatMap((tie) => differenceOf(tie, superior));
    return differences.length === 0 ? [] : [{ key, title, differences, proposed: renewSupport({ supports, ties, untied }, superior) }];
  });
}

function differenceOf({ document, key, title = '' }: DraftedTie, superior: SuperiorResults): LooseResult['differences'] {
  if (document !== superior.document) return [{ how: 'ELSEWHERE', said: title, now: null }];
  const now = superior.results.find((each) => each.key === key);
  if (now === undefined) return [{ how: 'DROPPED', said: title, now: null }];
  return now.title === title ? [] : [{ how: 'REWORDED', said: title, now: now.title }];
}
