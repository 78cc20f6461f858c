import { achievementOf, uncounted, type Uncounted } from '../plan/achievement.js';
import { comparePlans, type PlanChange } from '../plan/compare-plans.js';
import { targetIn } from '../plan/measuring.js';
import { indicatorsOf, type Expectations, type Indicator, type PerformancePlan, type PlannedResult } from '../plan/plan.js';
import type { Bounds } from '../plan/target.js';
import type { Predicate, Rating } from '../rating/scale.js';
import { assessment } from '../steps/final-assessment/v1/form.js';
import { trainingYear, type TrainingYear } from '../training/training-year.js';
import type { Registry } from '../workflow/registry.js';
import type { ConfirmedTies, DocumentInputs } from './document-inputs.js';
import { followAnswers, type AgreedVersion, type RatingFigure, type RecommendedVersion } from './follow-answers.js';
import { standingValues, type StandingValue } from './reports.js';

/** A version of the plan, with what it changed about the one before it. */
interface PlanFigure extends Omit<AgreedVersion, 'plan'>, PerformancePlan {
  readonly expectations: Expectations;
  readonly changes: readonly PlanChange[];
}

/** How far an indicator of the plan in force has come, over the year and in each period; null where nothing is counted or was missed. */
interface AchievementFigure {
  readonly indicator: string;
  readonly reached: number | null;
  readonly expected: Bounds | null;
  readonly share: number | null;
  readonly periods: readonly {
    readonly occasion: string;
    readonly planVersion: number;
    readonly value: number | string | null;
    readonly expected: Bounds | null;
    readonly share: number | null;
  }[];
  readonly uncounted: readonly Pick<Uncounted, 'occasion' | 'value' | 'why'>[];
}

/** Every figure that a document states. */
export interface DocumentFigures {
  readonly plans: readonly PlanFigure[];
  readonly achievements: readonly AchievementFigure[];
  readonly ratings: readonly RatingFigure[];
  /** How the year was rated last; null while it is not. */
  readonly outcome: { readonly result: Rating; readonly behaviour: Rating; readonly predicate: Predicate } | null;
  readonly recommendations: readonly RecommendedVersion[];
  readonly training: TrainingYear;
}

/** Every figure of a document, computed from what was given to it by the rules alone. */
export function figuresOf(registry: Registry, inputs: DocumentInputs): DocumentFigures {
  const followed = followAnswers(registry, inputs);
  const agreed = followed.plans.map((each) => ({ ...each, plan: withTies(each.plan, tiesOf(inputs, each.version)) }));
  const ratings = [...followed.ratings].sort((a, b) =>
    orderOf(a) === orderOf(b) ? a.version - b.version : orderOf(a) < orderOf(b) ? -1 : 1,
  );
  const rated = ratings.findLast(({ step }) => step === assessment.step);
  const recommendations = followed.recommendations.map((each) => ({ ...each, courses: byCode(each.courses) }));
  return {
    plans: agreed.map(({ plan: { expectations = {}, ...plan }, ...version }, at) => ({
      ...version,
      ...plan,
      expectations,
      changes: at === 0 ? [] : comparePlans(agreed[at - 1]?.plan ?? plan, { ...plan, expectations }),
    })),
    achievements: achievementsOf(agreed.at(-1)?.plan, standingValues(inputs, agreed)),
    ratings,
    outcome: rated === undefined ? null : { result: rated.result, behaviour: rated.behaviour, predicate: rated.predicate },
    recommendations,
    training: hoursOf(inputs, recommendations.at(-1)),
  };
}

/** What orders the ratings of a document: a moment, and where two were settled in one, their place. */
const orderOf = ({ settledAt, step, occasion }: RatingFigure): string => [settledAt, step, occasion].join(' ');

/** The courses in the order of their codes, each of which stands once. */
function byCode(courses: RecommendedVersion['courses']): RecommendedVersion['courses'] {
  return courses
    .map(({ courseCode, hours, reason }) => ({ courseCode, hours, reason }))
    .sort((a, b) => (a.courseCode < b.courseCode ? -1 : 1));
}

function tiesOf({ ties }: DocumentInputs, version: number): ConfirmedTies['results'] {
  return ties.filter(({ planVersion }) => planVersion === version).flatMap(({ results }) => results);
}

/** The plan with what its results support by now: what was confirmed last. */
function withTies(plan: PerformancePlan, confirmed: ConfirmedTies['results']): PerformancePlan {
  return {
    ...plan,
    results: plan.results.map((result): PlannedResult => {
      const last = confirmed.findLast(({ key }) => key === result.key);
      if (last === undefined) return result;
      const { supports: _words, ties: _ties, untied: _why, ...rest } = result;
      const { ties = [], untied } = last;
      return { ...rest, ...(ties.length === 0 ? {} : { ties }), ...(untied === undefined ? {} : { untied }) };
    }),
  };
}

function achievementsOf(plan: PerformancePlan | undefined, values: readonly StandingValue[]): AchievementFigure[] {
  return plan === undefined ? [] : indicatorsOf(plan).map(({ indicator }) => achievementFigure(indicator, values));
}

function achievementFigure(indicator: Indicator, values: readonly StandingValue[]): AchievementFigure {
  const own = values.filter((each) => each.indicator.key === indicator.key);
  const { reached = null, target = null, share = null } = achievementOf(indicator, own) ?? {};
  return {
    indicator: indicator.key,
    reached,
    expected: target,
    share,
    periods: own.map((each) => ({
      occasion: each.occasion,
      planVersion: each.planVersion,
      value: each.value,
      expected: targetIn(each.indicator, each.occasion) ?? null,
      share: achievementOf(each.indicator, [each])?.share ?? null,
    })),
    uncounted: uncounted(indicator, own).map(({ occasion, value, why }) => ({ occasion, value, why })),
  };
}

function hoursOf({ training: { status, recommended, learning } }: DocumentInputs, newest: RecommendedVersion | undefined): TrainingYear {
  const sum = (of: readonly { readonly hours: number }[]) => of.reduce((hours, each) => hours + each.hours, 0);
  return trainingYear(status, {
    recommended: recommended === 'decided' ? sum(newest?.courses ?? []) : 0,
    planned: sum(learning.filter(({ attended }) => !attended)),
    attended: sum(learning.filter(({ attended }) => attended)),
  });
}
