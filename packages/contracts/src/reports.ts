import { predicates, predicateScale, ratings, ratingScale, runStateWords } from '@siklus/domain';
import { z } from 'zod';
import { called, labels, wordsIn } from './called.js';
import { id, instant, resultFields, runFields, text } from './common.js';

const number = z.number().int();

/** Of which cycle, and of which unit with all below it, a row of a report sums up. */
const ofUnit = {
  /** What makes it one row: cycle, unit, and what it is about. */
  id: z.string(),
  cycleId: id,
  unitId: id,
  year: called(number, labels.year),
  unitName: called(z.string(), labels.unitName),
};
const ofStep = { ...ofUnit, ...runFields };

/** How far a unit is, with all below it. */
export const unitSummary = z
  .object({
    ...ofUnit,
    parentId: id.nullable(),
    people: called(number, { id: 'Peserta', en: 'Participants' }),
    complete: called(number, { id: 'Selesai', en: 'Complete' }),
    held: called(number, { id: 'Tertahan', en: 'Held up' }),
    late: called(number, { id: 'Giliran lewat batas', en: 'Turns past due' }),
    /** Each step of the cycle: how many owe nothing more in it, of how many. */
    steps: called(z.array(z.object({ label: text, done: number, of: number })), { id: 'Langkah', en: 'Steps' }),
    /** Whether there are units below it. */
    isParent: called(z.boolean(), { id: 'Punya unit di bawahnya', en: 'Has units below' }),
  })
  .meta({ id: 'UnitSummary' });
export type UnitSummary = z.infer<typeof unitSummary>;

const asHeading = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** How many are in a state of a step, called as that is everywhere else. */
function inState(state: keyof typeof runStateWords) {
  const { id, en } = runStateWords[state];
  return called(number, { id: asHeading(id), en: asHeading(en) });
}

/** How a step stands in a unit, with all below it. */
export const stepSummary = z
  .object({
    ...ofStep,
    total: called(number, { id: 'Semua', en: 'All' }),
    done: inState('done'),
    skipped: inState('skipped'),
    open: inState('open'),
    blocked: inState('blocked'),
    scheduled: inState('scheduled'),
    cancelled: inState('cancelled'),
  })
  .meta({ id: 'StepSummary' });
export type StepSummary = z.infer<typeof stepSummary>;

/** What waits for an assessor in documents of others, in a unit with all below it. */
export const assessorSummary = z
  .object({
    ...ofUnit,
    holderId: id,
    holderName: called(z.string(), { id: 'Pejabat penilai', en: 'Assessor' }),
    open: called(number, { id: 'Giliran terbuka', en: 'Open turns' }),
    late: called(number, { id: 'Lewat batas', en: 'Past due' }),
    /** Since how many days the oldest of these is past due. */
    days: called(number, { id: 'Hari lewat batas', en: 'Days past due' }),
    remindedAt: called(instant.nullable(), { id: 'Terakhir diingatkan', en: 'Last reminded' }),
  })
  .meta({ id: 'AssessorSummary' });
export type AssessorSummary = z.infer<typeof assessorSummary>;

/** How long a turn takes in a unit, with all below it, and where it takes longest. */
export const turnTime = z
  .object({
    ...ofStep,
    turn: called(z.string(), { id: 'Kode giliran', en: 'Turn code' }),
    turnLabel: called(text, labels.turnLabel),
    taken: called(number, { id: 'Selesai', en: 'Taken' }),
    /** Days from its opening until it was taken: half of them took no longer; nine in ten; null while none was taken. */
    median: called(z.number().nullable(), { id: 'Hari (tengah)', en: 'Days (median)' }),
    most: called(z.number().nullable(), { id: 'Hari (9 dari 10)', en: 'Days (9 in 10)' }),
    open: called(number, { id: 'Masih terbuka', en: 'Still open' }),
    /** How many days the open ones wait, half of them no longer. */
    waiting: called(z.number().nullable(), { id: 'Hari menunggu', en: 'Days waiting' }),
    /** The unit right below in which it takes longest. */
    slowestUnitId: id.nullable(),
    slowestUnitName: called(z.string().nullable(), { id: 'Unit paling lambat', en: 'Slowest unit' }),
    slowestDays: called(z.number().nullable(), { id: 'Hari di unit itu', en: 'Days in that unit' }),
  })
  .meta({ id: 'TurnTime' });
export type TurnTime = z.infer<typeof turnTime>;

/** How results are spread in a unit, with all below it: of a period or of the year. */
export const resultSpread = z
  .object({
    ...ofStep,
    rated: called(number, { id: 'Dinilai', en: 'Rated' }),
    final: called(number, { id: 'Final', en: 'Final' }),
    veryGood: called(number, predicateScale.VERY_GOOD.label),
    good: called(number, predicateScale.GOOD.label),
    needsImprovement: called(number, predicateScale.NEEDS_IMPROVEMENT.label),
    poor: called(number, predicateScale.POOR.label),
    veryPoor: called(number, predicateScale.VERY_POOR.label),
  })
  .meta({ id: 'ResultSpread' });
export type ResultSpread = z.infer<typeof resultSpread>;

/** A result as it stands now: the people behind the numbers of the spread. */
export const settledResult = z
  .object({
    ...resultFields,
    result: called(z.enum(ratings).meta({ words: wordsIn(ratingScale) }), { id: 'Hasil kerja', en: 'Results' }),
    behaviour: called(z.enum(ratings).meta({ words: wordsIn(ratingScale) }), { id: 'Perilaku kerja', en: 'Behaviour' }),
    quadrant: called(z.enum(predicates).meta({ words: wordsIn(predicateScale) }), { id: 'Predikat', en: 'Predicate' }),
    isFinal: called(z.boolean(), { id: 'Final', en: 'Final' }),
  })
  .meta({ id: 'SettledResult' });
export type SettledResultRow = z.infer<typeof settledResult>;
