import { families, skipCauses, taskStateWords } from '@siklus/domain';
import { z } from 'zod';
import { stepAct } from './acts.js';
import { called, labels } from './called.js';
import { documentFields, id, instant, pool, saidInstant, text } from './common.js';
import { evidence } from './evidence.js';
import { planVersion } from './plans.js';
import { indicatorProgress } from './progress-notes.js';
import { documentRating } from './ratings.js';
import { remark } from './remarks.js';
import { openRequests } from './requests.js';

export const task = z
  .object({
    id,
    ...documentFields,
    holderId: id.nullable(),
    holderName: called(z.string().nullable(), labels.holderName),
    /** The post for which the holder of the open turn stands in: "Plt. Kepala Bidang"; null where he does not. */
    holderAs: called(z.string().nullable(), { id: 'Sebagai', en: 'Acting as' }),
    pool: called(pool.nullable(), labels.pool),
    step: called(z.string(), labels.step),
    occasion: called(z.string(), labels.occasion),
    turn: called(z.string(), { id: 'Kode giliran', en: 'Turn code' }),
    label: called(text, labels.label),
    turnLabel: called(text, labels.turnLabel),
    state: called(z.enum(['open', 'done', 'cancelled']).meta({ words: taskStateWords }), labels.state),
    /** Which time this is done; what was taken back before anybody had opened it does not count. */
    round: called(z.number().int(), { id: 'Putaran', en: 'Round' }),
    late: called(z.boolean(), { id: 'Terlambat', en: 'Late' }),
    opensAt: called(instant, { id: 'Dibuka', en: 'Opens' }),
    /** Since when it has been with whom it is with; null once it is over. */
    heldSince: called(instant.nullable(), labels.heldSince),
    dueAt: called(instant, labels.dueAt),
    /** When it was taken or ended; null while it is open. */
    closedAt: called(instant.nullable(), { id: 'Selesai', en: 'Done' }),
    /** When an open turn was due before its due day moved last; null where it never did. */
    dueBefore: called(instant.nullable(), { id: 'Batas sebelumnya', en: 'Due before' }),
    /** Days from today to the due day on the calendar of the unit, by business time; negative when it has passed. */
    daysLeft: called(z.number().int(), { id: 'Sisa hari', en: 'Days left' }),
    version: called(z.number().int(), labels.version),
  })
  .meta({ id: 'Task' });
export type Task = z.infer<typeof task>;

const answers = z.record(z.string(), z.unknown());

/** A task with all a client needs to carry it forward: the form, the rules between fields, and an example valid for this task. */
export const taskDetail = task
  .extend({
    /** With the family of his plans, which his post decides. */
    employee: z.object({ nip: z.string(), position: z.string().nullable(), family: z.enum(families) }),
    /** What completing it does, as a button says it. */
    verb: text,
    returnable: z.boolean(),
    /** The keys of what may be marked when it is returned; none where only the whole is. */
    markable: z.array(z.string()),
    /** The answer that the task was given back for last, as it was then; null where it never was. */
    lookedAt: answers.nullable(),
    /** What silence until the due day does: the task waits and is late, or the document goes on without an answer. */
    onSilence: z.enum(['wait', 'advance']),
    mayAnswer: z.boolean(),
    /** As what the reader answers for the post of another, and in whose name (a.n.); null where he answers for himself, or may not. */
    answersAs: z.string().nullable(),
    onBehalfOf: z.string().nullable(),
    answersSchema: z.record(z.string(), z.unknown()),
    example: answers,
    /** What the system suggests before the person begins; null when it suggests nothing. */
    proposal: answers.nullable(),
    /** The writer's own draft; nobody else ever sees it. */
    draft: z.object({ answers, savedAt: instant }).nullable(),
    /** What persons did to this step beside answering it, oldest first: why it was returned, reopened or extended. */
    acts: z.array(stepAct),
    /** What the reader may ask for in the document now, such as an addendum, or withdraw of what he asked for. */
    requests: openRequests,
    /** Whether something that was answered before is not decided and so not for the reader, who has no part in this step. */
    isKept: z.boolean(),
    /** What was answered before, as far as this step reads it: `step/occasion/turn` to answers. */
    earlier: z.record(z.string(), z.unknown()),
    /** What the steps of this document are called: `step/occasion` to the name. */
    stepNames: z.record(z.string(), text),
    /**
     * What is unfinished while the year is rated or answered, in the order of the year: periods that are due by then end with the year,
     * those that are not can be done until their due day, and what somebody asked for ends at once. Empty where the step ends no other.
     */
    openPeriods: z.array(
      z.object({
        step: z.string(),
        occasion: z.string(),
        label: text,
        dueAt: instant,
        /** Whether it ends with the year as it stands now. */
        isEnding: z.boolean(),
        /** Whether somebody asked for it, as for an addendum. */
        isRequested: z.boolean(),
      }),
    ),
    /** The periods that were skipped, in the order of the year, each with its cause or with the act of whoever skipped it. */
    skippedPeriods: z.array(
      z.object({ step: z.string(), occasion: z.string(), label: text, cause: z.enum(skipCauses).nullable(), act: stepAct.nullable() }),
    ),
    /** The plan in every version that was agreed, the first one first. */
    plans: z.array(planVersion),
    /** Ratings of earlier periods, oldest first. */
    ratings: z.array(documentRating),
    /** What the employee noted on indicators between the reviews: evidence for the review. */
    progress: z.array(indicatorProgress),
    /** The feedback of the year, oldest first. */
    remarks: z.array(remark),
    /** What was attached to its indicators, newest first. */
    evidence: z.array(evidence),
    /** The units of which a plan may name a survey of satisfaction, where the form asks for a plan. */
    surveyedUnits: z.array(z.object({ id, name: z.string() })),
    /** The surveys of satisfaction whose values the report may take over, where the form asks for a report. */
    surveys: z.array(z.object({ id, version: z.number().int(), unitId: id, unitName: z.string(), lastDay: z.string(), index: z.number() })),
    /** Courses of the catalogue where the form asks for courses. */
    courses: z.array(z.object({ code: z.string(), title: z.string(), hours: z.number().int() })),
  })
  .meta({ id: 'TaskDetail' });
export type TaskDetail = z.infer<typeof taskDetail>;

/** `standsBy` names the doubts (codes of ANSWERS_DOUBTED) that whoever answers has read and stands by. */
export const completeTask = z
  .strictObject({ answers, standsBy: z.array(z.string().max(60)).max(10).default([]) })
  .meta({ id: 'CompleteTask' });
export type CompleteTask = z.infer<typeof completeTask>;
/** `marks` say of single parts of the answer, by their keys, what is to be mended there. */
export const returnTask = z
  .strictObject({
    reason: called(z.string().trim().max(4000), labels.reason),
    marks: called(
      z
        .array(z.strictObject({ key: z.string().max(20), comment: z.string().trim().min(1).max(2000) }))
        .max(300)
        .default([]),
      { id: 'Komentar per bagian', en: 'Comments on single parts' },
    ),
  })
  .meta({ id: 'ReturnTask' });
export type ReturnTask = z.infer<typeof returnTask>;
/**
 * `basedOn` is the `savedAt` of the draft that was being changed, null where there was none; without it the draft is overwritten unseen.
 */
export const saveDraft = z.strictObject({ answers, basedOn: saidInstant.nullable().optional() }).meta({ id: 'SaveDraft' });
export type SaveDraft = z.infer<typeof saveDraft>;
export const savedDraft = z.object({ savedAt: instant }).meta({ id: 'SavedDraft' });

/**
 * Where the document stands after a move, the next open task of the same person, and the code of the receipt for what was handed in; null
 * where nothing was.
 */
export const moved = z
  .object({ id, state: z.string(), version: z.number().int(), nextTaskId: id.nullable(), receipt: z.string().nullable() })
  .meta({ id: 'Moved' });
export type Moved = z.infer<typeof moved>;
