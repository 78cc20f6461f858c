import { keysAfter } from './keys.js';
import { usualMonths, usualPattern } from './measuring.js';
import { usualAnnex, type Annex } from './annex.js';
import { sidesIn, type Approach, type Family, type Sides } from './family.js';
import type { Indicator, MeasuringMonth, Pattern, PerformancePlan, PlannedResult } from './plan.js';
import { fillInCarriers, type Carrier, type DraftedCarrier } from './carriers.js';
import { directionOf } from './direction.js';
import type { DraftedTarget } from './target.js';
import { fillInSupport, type DraftedTie, type SuperiorResults, type Support } from './ties.js';

/** An indicator as it is written; one that was in a plan of the document before keeps its key. */
export interface DraftedIndicator extends Sides {
  readonly key?: string | undefined;
  readonly text: string;
  readonly target: DraftedTarget;
  readonly pattern?: Pattern | undefined;
  readonly months?: readonly MeasuringMonth[] | undefined;
  readonly asksEvidence?: true | undefined;
  readonly surveyOf?: string | undefined;
}

export interface DraftedResult extends Support<DraftedTie> {
  readonly key?: string | undefined;
  readonly title: string;
  readonly kind: PlannedResult['kind'];
  readonly assignment?: string | undefined;
  readonly carriers?: readonly DraftedCarrier[] | undefined;
  readonly indicators: readonly DraftedIndicator[];
}

/** A plan as it is handed in: what is new has no key yet, and what is usual need not be said. */
export interface DraftedPlan {
  /** As before where nothing is said, and quantitative in the first plan. */
  readonly approach?: Approach | undefined;
  readonly results: readonly DraftedResult[];
  /** As before where nothing is said, and as usual in the first plan. */
  readonly annex?: Annex | undefined;
}

/** How a drafted indicator is measured: as was said, or as is usual. */
export function patternOf({ pattern, ...indicator }: Pick<DraftedIndicator, 'aspect' | 'text' | 'pattern' | 'target'>): Pattern {
  return pattern ?? usualPattern(indicator);
}

interface PlanKind {
  readonly family: Family;
  readonly approach: Approach;
}

/** The approach of a drafted plan: as was said, as it was before, or quantitative. */
export function approachOf({ approach }: Pick<DraftedPlan, 'approach'>, before?: PerformancePlan): Approach {
  return approach ?? before?.approach ?? 'QUANTITATIVE';
}

function measured(
  kind: PlanKind,
  { key, text, target, pattern: said, months, asksEvidence, surveyOf, ...sides }: DraftedIndicator & { key: string },
): Indicator {
  const pattern = patternOf({ ...sides, text, target, pattern: said });
  return {
    ...(surveyOf === undefined ? {} : { surveyOf }),
    key,
    ...sidesIn(kind.family, kind.approach, sides),
    text,
    target: 'text' in target ? target : { ...target, direction: directionOf({ ...sides, text, target }) },
    pattern,
    months: months === undefined ? usualMonths(pattern) : [...months].sort((a, b) => a.month - b.month),
    ...(asksEvidence === undefined ? {} : { asksEvidence }),
  };
}

/**
 * What a plan is filled in from: the keys that its document gave, the superior's results, who can carry results too, whose form it is, and
 * the plan before it.
 */
interface Surroundings {
  readonly given: readonly string[];
  readonly superior: SuperiorResults | null;
  readonly colleagues: readonly Carrier[];
  readonly family: Family;
  readonly before?: PerformancePlan | undefined;
}

/**
 * The plan as it is kept: everything new gets the next key that was never given in the document, whatever became of the others, what was
 * left open is measured as is usual, and each tie has the words of the superior's result. What the form of the family does not have is
 * left out.
 */
export function fillInPlan(drafted: DraftedPlan, { given, superior, colleagues, family, before }: Surroundings): PerformancePlan {
  const next = keysAfter(given);
  const kind = { family, approach: approachOf(drafted, before) };
  return {
    approach: kind.approach,
    annex: drafted.annex ?? before?.annex ?? usualAnnex,
    results: drafted.results.map(({ carriers, ...result }) => {
      const key = result.key ?? next.result();
      return {
        ...fillInSupport(result, superior),
        key,
        ...(carriers === undefined ? {} : { carriers: fillInCarriers(carriers, colleagues) }),
        indicators: result.indicators.map((indicator) => measured(kind, { ...indicator, key: indicator.key ?? next.indicatorOf(key) })),
      };
    }),
  };
}
