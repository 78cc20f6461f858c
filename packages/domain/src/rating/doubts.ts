import type { Fault } from '../errors/fault.js';
import type { Text } from '../text.js';
import { doubtsAbout, type Doubt } from '../workflow/doubt.js';
import { factOf, type Facts } from '../workflow/facts.js';
import { exampleReasons } from './example-reasons.js';
import { ratedPeriods, reasonCompared, reasonsForOthers, type RatedPeriod } from './facts.js';
import { predicateOf } from './predicate.js';
import { predicates, predicateScale, ratings, type Rating } from './scale.js';

/** Both ratings with the reason for them, as a supervisor gives them. */
export interface ReasonedRating {
  readonly result: Rating;
  readonly behaviour: Rating;
  readonly feedback: string;
}

/** So many places of a scale are rarely crossed between a period and the year. */
const far = 2;

function isFar({ result, behaviour }: ReasonedRating, period: NonNullable<RatedPeriod['rating']>): boolean {
  const apart = <T>(scale: readonly T[], a: T, b: T) => Math.abs(scale.indexOf(a) - scale.indexOf(b)) >= far;
  return (
    apart(predicates, predicateOf(result, behaviour), period.predicate) ||
    apart(ratings, result, period.result) ||
    apart(ratings, behaviour, period.behaviour)
  );
}

/** The predicates that occur, each once, from best to worst. */
function named(periods: readonly NonNullable<RatedPeriod['rating']>[]): Text {
  const labels = predicates.filter((each) => periods.some(({ predicate }) => predicate === each)).map((each) => predicateScale[each].label);
  return { id: labels.map(({ id }) => id).join(', '), en: labels.map(({ en }) => en).join(', ') };
}

/** The year is rated two places away from every period in which the employee was rated. */
const farFromPeriods: Doubt<ReasonedRating> = {
  code: 'RATING_FAR_FROM_PERIODS',
  asks: {
    id:
      'Predikat tahunan menjadi "{predicate}", padahal yang dinilai, {rated} dari {all} triwulan: {periods}. Apakah alasan Anda ' +
      'menjelaskannya?',
    en:
      'The predicate of the year becomes "{predicate}", while {rated} of {all} quarters were rated: {periods}. Does your reason ' +
      'explain it?',
  },
  reads: [ratedPeriods],
  raised(given, facts) {
    const periods = factOf(facts, ratedPeriods);
    const rated = periods.flatMap(({ rating }) => rating ?? []);
    if (rated.length === 0 || !rated.every((period) => isFar(given, period))) return null;
    return {
      predicate: predicateScale[predicateOf(given.result, given.behaviour)].label,
      periods: named(rated),
      rated: rated.length,
      all: periods.length,
    };
  },
};

/** There were periods to report, and the employee reported none. */
const withoutReport: Doubt<ReasonedRating> = {
  code: 'RATING_WITHOUT_REPORT',
  asks: {
    id:
      'Tidak satu pun dari {periods} triwulan dilaporkan; yang batasnya sudah lewat akan ditutup sebagai "tidak dilaporkan". Tetap ' +
      'dinilai?',
    en: 'None of the {periods} quarters was reported; those past their due date will be closed as "not reported". Rate nevertheless?',
  },
  reads: [ratedPeriods],
  raised(_given, facts) {
    const periods = factOf(facts, ratedPeriods);
    return periods.length === 0 || periods.some(({ reported }) => reported) ? null : { periods: periods.length };
  },
};

const compared = (reason: string): string => reason.trim().replace(/\s+/g, ' ').toLowerCase().slice(0, reasonCompared);

const examples = new Set(Object.values(exampleReasons).map(compared));

/**
 * The reason is word for word one that was given to somebody else of the same staff, by whoever rated then: a former superior, a deputy.
 * Those of the examples, which machines send, are nobody's words.
 */
const reasonOfOthers: Doubt<Pick<ReasonedRating, 'feedback'>> = {
  code: 'REASON_OF_OTHERS',
  asks: {
    id: 'Kalimat yang sama sudah ditulis untuk {others} pegawai lain. Apakah memang berlaku untuk pegawai ini?',
    en: 'The same words were written for {others} other employees. Do they hold for this one?',
  },
  reads: [reasonsForOthers],
  raised({ feedback }, facts) {
    const mine = compared(feedback);
    if (examples.has(mine)) return null;
    const others = factOf(facts, reasonsForOthers).filter((reason) => compared(reason) === mine).length;
    return others === 0 ? null : { others };
  },
};

/** A predicate below good costs whoever gets it money and standing: one slip of a finger must not give it. */
const lowPredicate: Doubt<ReasonedRating> = {
  code: 'LOW_PREDICATE',
  asks: {
    id: 'Predikatnya menjadi "{predicate}". Apakah ini yang Anda maksud?',
    en: 'The predicate becomes "{predicate}". Is that what you mean?',
  },
  reads: [],
  raised({ result, behaviour }) {
    const predicate = predicateOf(result, behaviour);
    return predicates.indexOf(predicate) > predicates.indexOf('GOOD') ? { predicate: predicateScale[predicate].label } : null;
  },
};

/** What is asked once before the rating of a period counts. */
export const doubtsAboutThePeriod: readonly Doubt<ReasonedRating>[] = [lowPredicate, reasonOfOthers];

/** What is asked once before a rating of the year counts. */
export const doubtsAboutTheYear: readonly Doubt<ReasonedRating>[] = [lowPredicate, farFromPeriods, withoutReport, reasonOfOthers];

const nothingKnown: Facts = {
  employee: { status: '', positionType: '', position: '' },
  answers: new Map(),
  occasion: '',
  provided: new Map(),
};

/**
 * What a form that asks these doubts can ask by itself: whatever reads nothing but the rating. Where nobody answers, it is asked before the
 * rating waits to be sent, which would be refused when its giver has long gone on.
 */
export function doubtsAtHand(asked: readonly string[], given: ReasonedRating): Fault[] {
  return doubtsAbout(
    doubtsAboutTheYear.filter(({ code, reads }) => reads.length === 0 && asked.includes(code)),
    given,
    nothingKnown,
  );
}
