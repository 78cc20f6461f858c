import { nationalCalendar } from '../calendar/holidays.js';
import type { Instant } from '../calendar/zone.js';
import { keepPlanFacts } from '../plan/plan-facts.js';
import { planAgreed, type PerformancePlan } from '../plan/plan.js';
import { finalFrom } from '../rating/final.js';
import { predicateOf } from '../rating/predicate.js';
import { ratingSettled } from '../rating/rating-settled.js';
import type { Predicate, Rating } from '../rating/scale.js';
import { trainingRecommended, type RecommendedCourse } from '../training/recommended.js';
import { bodyOf, effectsOf } from '../workflow/effect.js';
import { exampleFacts, type Facts } from '../workflow/facts.js';
import type { Registry } from '../workflow/registry.js';
import { actualsIn } from './reports.js';
import type { DocumentInputs, GivenAnswer } from './document-inputs.js';

/** A plan in the version and at the moment in which it was agreed. */
export interface AgreedVersion {
  readonly version: number;
  readonly agreedAt: Instant;
  readonly step: string;
  readonly occasion: string;
  readonly plan: PerformancePlan;
}

export interface RatingFigure {
  readonly step: string;
  readonly occasion: string;
  readonly version: number;
  readonly result: Rating;
  readonly behaviour: Rating;
  readonly predicate: Predicate;
  readonly planVersion: number | null;
  readonly settledAt: Instant;
  readonly finalAt: Instant;
}

export interface RecommendedVersion {
  readonly version: number;
  readonly approvedAt: Instant;
  readonly courses: readonly RecommendedCourse[];
}

/** What followed from the answers of a document, in the order in which it did. */
export interface Followed {
  readonly plans: readonly AgreedVersion[];
  readonly ratings: readonly RatingFigure[];
  readonly recommendations: readonly RecommendedVersion[];
}

/** Takes the answers of a document one by one, and gives what the steps say that follows from each. */
export function followAnswers(registry: Registry, { steps, answers, received }: DocumentInputs): Followed {
  const followed = new Following(received);
  const provided = exampleFacts(registry.facts);
  const known = new Map<string, unknown>();
  for (const given of answers) {
    const { step, occasion, turn: key } = given;
    const version = steps.find((each) => each.step === step && each.occasion === occasion)?.version;
    const turn = version === undefined ? undefined : registry.get(step, version).turns.find((each) => each.key === key);
    if (turn === undefined) throw new Error(`No step of the document has the turn ${step}/${occasion}/${key}`);
    // What was handed in before stands; where a step reads more than the document holds, that decides nothing here.
    const facts: Facts = { employee: { status: '', positionType: '', position: '' }, answers: known, occasion, provided };
    const effects = effectsOf(turn.effects, given.answers, facts);
    keepPlanFacts(provided, {
      closed: [{ step, task: { turn: key }, answers: given.answers }],
      effects: effects.map((effect) => ({ step, occasion, effect })),
    });
    known.set(`${step}/${occasion}/${key}`, given.answers);
    for (const effect of effects) {
      followed.agree(given, bodyOf(effect, planAgreed));
      followed.rate(given, bodyOf(effect, ratingSettled), answers);
      followed.recommend(given, bodyOf(effect, trainingRecommended));
    }
  }
  return followed;
}

class Following implements Followed {
  readonly plans: AgreedVersion[] = [];
  readonly ratings: RatingFigure[] = [];
  readonly recommendations: RecommendedVersion[] = [];

  constructor(private readonly received: DocumentInputs['received']) {}

  agree({ step, occasion, at }: GivenAnswer, plan: PerformancePlan | undefined): void {
    if (plan !== undefined) this.plans.push({ version: this.plans.length + 1, agreedAt: at, step, occasion, plan });
  }

  rate(given: GivenAnswer, rated: { result: Rating; behaviour: Rating } | undefined, answers: readonly GivenAnswer[]): void {
    if (rated === undefined) return;
    const { step, occasion, at } = given;
    const isHere = (each: { step: string; occasion: string }) => each.step === step && each.occasion === occasion;
    const report = answers.slice(0, answers.indexOf(given)).findLast((each) => isHere(each) && actualsIn(each) !== undefined);
    const about = report === undefined ? undefined : actualsIn(report)?.[0]?.planVersion;
    const version = this.ratings.filter(isHere).length + 1;
    const zone = this.received.find((each) => isHere(each) && each.version === version)?.zone;
    if (zone === undefined) throw new Error(`Rating ${version} of ${step}/${occasion} was received in no zone`);
    this.ratings.push({
      step,
      occasion,
      version,
      result: rated.result,
      behaviour: rated.behaviour,
      predicate: predicateOf(rated.result, rated.behaviour),
      planVersion: about ?? this.plans.at(-1)?.version ?? null,
      settledAt: at,
      finalAt: finalFrom(at, zone, nationalCalendar),
    });
  }

  recommend({ at }: GivenAnswer, courses: readonly RecommendedCourse[] | undefined): void {
    // An approval of no course at all leaves nothing that could be counted.
    if (courses !== undefined && courses.length > 0)
      this.recommendations.push({ version: this.recommendations.length + 1, approvedAt: at, courses });
  }
}
