export const aspects = ['QUANTITY', 'QUALITY', 'TIME', 'COST'] as const;
export type Aspect = (typeof aspects)[number];

/** A target is a number with a unit, or a text where nothing is counted (domain rule R-SKP-5). */
export type Target = { readonly number: number; readonly unit: string } | { readonly text: string };

export interface Indicator {
  readonly aspect: Aspect;
  readonly text: string;
  readonly target: Target;
}

export interface PlannedResult {
  readonly title: string;
  readonly kind: 'MAIN' | 'ADDITIONAL';
  /** The superior's result this one supports, in words. */
  readonly supports?: string | undefined;
  readonly indicators: readonly Indicator[];
}

/** The agreed targets of one participant (SKP). */
export interface PerformancePlan {
  readonly results: readonly PlannedResult[];
}

/** A course of the catalogue as the rules of the domain see it. */
export interface CatalogueCourse {
  readonly code: string;
  readonly title: string;
  readonly hours: number;
  readonly tags: readonly string[];
}

/** What a step's functions may know about one participant: plain data, loaded with the context. */
export interface Facts {
  readonly employee: { readonly status: string; readonly positionType: string; readonly position: string };
  /** Answers by `step/occasion/turn`; the newest round where there are several. */
  readonly answers: ReadonlyMap<string, unknown>;
  readonly occasion: string;
  readonly catalogue: readonly CatalogueCourse[];
  /** Hours of training (JP) already approved for the cycle's year. */
  readonly trainingHours: number;
}

/** The answers of a turn that is declared under `reads`; undefined when not given. */
export function answersOf<T>(facts: Facts, step: string, turn: string, occasion = ''): T | undefined {
  return facts.answers.get(`${step}/${occasion}/${turn}`) as T | undefined;
}

/** Every indicator of a plan with the reference people and reports use: result number, dot, indicator number. */
export function indicatorsOf(plan: PerformancePlan): readonly { readonly reference: string; readonly indicator: Indicator }[] {
  return plan.results.flatMap((result, r) => result.indicators.map((indicator, i) => ({ reference: `${r + 1}.${i + 1}`, indicator })));
}
