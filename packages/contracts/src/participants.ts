import {
  holdingKinds,
  afterLeavings,
  afterLeavingWords,
  answerStates,
  type LeavingCause,
  leavingCauses,
  participantStates,
  participantStateWords,
  runStateWords,
  skipCauses,
} from '@siklus/domain';
import { z } from 'zod';
import { doer, stepAct } from './acts.js';
import { called, labels } from './called.js';
import { actorName, id, instant, may, text, zone } from './common.js';
import { evidence } from './evidence.js';
import { learningRecord } from './learning-records.js';
import { planVersion } from './plans.js';
import { indicatorProgress } from './progress-notes.js';
import { documentRating } from './ratings.js';
import { remark } from './remarks.js';
import { openRequests } from './requests.js';
import { teamAssignment } from './team-assignments.js';

/** How the account came to be disabled for want of which a step is held up. */
const disabledAccount = z.object({
  /** Whose account it is. */
  name: z.string(),
  at: instant,
  /** Null for whoever runs the server. */
  by: doer.nullable(),
  /** Null for readers who do not look after the account. */
  reason: z.string().nullable(),
});

/** The step for which one waits whose day has come, and who holds that now; null where it waits for none. */
const waitsFor = z
  .object({ label: text, holderId: id.nullable(), holderName: z.string().nullable(), pool: z.string().nullable() })
  .nullable();
const runState = z.enum(['scheduled', 'blocked', 'open', 'done', 'skipped', 'cancelled']).meta({ words: runStateWords });

const causes = Object.keys(leavingCauses) as LeavingCause[];
const cause = z.enum(causes).meta({ words: leavingCauses });
const causeLabel = { id: 'Sebab', en: 'Cause' };

/** Why people leave a cycle, where that is asked for. */
export const leavingCause = called(cause.optional(), causeLabel);

export const participant = z
  .object({
    id,
    cycleId: id,
    year: called(z.number().int(), labels.year),
    employeeId: id,
    employeeName: called(z.string(), labels.employeeName),
    nip: called(z.string(), { id: 'NIP', en: 'NIP' }),
    unitId: id,
    unitName: called(z.string(), labels.unitName),
    zone: called(zone, labels.zone),
    state: called(z.enum(participantStates).meta({ words: participantStateWords }), labels.state),
    /** What is open about somebody who was withdrawn; null where nothing is. */
    afterLeaving: called(z.enum(afterLeavings).nullable().meta({ words: afterLeavingWords }), {
      id: 'Sesudah ditarik',
      en: 'Since the withdrawal',
    }),
    version: called(z.number().int(), labels.version),
    /** How each step stands, in the order they open. */
    runs: called(
      z.array(
        z.object({
          step: z.string(),
          occasion: z.string(),
          label: text,
          state: runState,
          taskId: id.nullable(),
          holderId: id.nullable(),
          holderName: z.string().nullable(),
          pool: z.string().nullable(),
          late: z.boolean(),
          opensAt: instant,
          dueAt: instant,
          /** What a blocked step lacks. */
          unmet: z.array(text),
          waitsFor,
        }),
      ),
      { id: 'Langkah', en: 'Steps' },
    ),
    /** For what cause his standing proposes to withdraw him, in a document that is under way; null where it proposes nothing. */
    proposedCause: called(cause.nullable(), { id: 'Sebab menurut data', en: 'Cause by the data' }),
    may: may('participant.withdraw', 'employee.import', 'bulk.act'),
  })
  .meta({ id: 'Participant' });
export type Participant = z.infer<typeof participant>;

const reason = called(z.string().trim().min(1).max(2000), labels.reason, {
  id: 'Tersimpan pada dokumen dan dapat dibaca orangnya.',
  en: 'Kept with the document, where the person can read it.',
});

/** Whether somebody's standing becomes that of the cause, so that nothing waits for him in the documents of others either. */
export const recordsStanding = {
  label: { id: 'Catat kedudukannya pada data pegawai', en: 'Keep the standing with his data' },
  hint: {
    id:
      'Pensiun, Meninggal Dunia atau Pindah Instansi, menurut sebabnya: gilirannya dalam dokumen staf beralih ke atasannya, dan ' +
      'alasan di atas terbaca di sana. Sebab lain tidak mengubah kedudukan.',
    en:
      'Retired, died or moved outside, by the cause: his turns in the documents of his people go to his superior, and the reason ' +
      'above can be read there. Another cause changes no standing.',
  },
} as const;

/** The employee leaves the cycle: what is unfinished ends, and the document is only read from then on. */
export const withdraw = z
  .strictObject({
    cause: called(cause.default('OTHER'), causeLabel),
    reason,
    recordsStanding: called(z.boolean().default(false), recordsStanding.label, recordsStanding.hint),
  })
  .meta({ id: 'Withdraw' });
export type Withdraw = z.infer<typeof withdraw>;

/** Keeps with somebody's data that he has left for good, as the cause of his withdrawal says. */
export const recordLeft = z.strictObject({ reason }).meta({ id: 'RecordLeft' });
export type RecordLeft = z.infer<typeof recordLeft>;

/** Takes a withdrawn document back into its cycle. */
export const takeBack = z.strictObject({ reason }).meta({ id: 'TakeBack' });
export type TakeBack = z.infer<typeof takeBack>;

/** An act on a document as a whole: when, by whom and why. */
const documentAct = z.object({
  kind: z.enum(['joined', 'withdrawn', 'taken-back', 'closed', 'reopened']),
  at: instant,
  by: actorName,
  cause: text.nullable(),
  reason: z.string().nullable(),
  /** What was done meanwhile to many others of the cycle while the document was withdrawn: none of it counts for this one. */
  missed: z.array(text),
});

/** A person's document: all steps, who holds each, since when, due when, and what was answered. */
export const participantDetail = participant
  .extend({
    may: may('participant.withdraw', 'employee.import', 'bulk.act', 'remark.write'),
    /** Whether its cycle runs: only then people leave it and come back. */
    isRunning: z.boolean(),
    /** What was done to it as a whole, oldest first, also where it was undone since. */
    acts: z.array(documentAct),
    /** What the reader may ask for now, such as an addendum, or withdraw of what he asked for. */
    requests: openRequests,
    /** The act that ended it before it was complete; null for one that was not. */
    ended: documentAct.nullable(),
    /** The moment of reading, by business time. */
    readAt: instant,
    /** The version of the template that it follows, and the one that new cycles begin with; null for one made without a template. */
    template: z.object({ version: z.number().int(), inForce: z.number().int() }).nullable(),
    /** The post held now and the officials of today; of a document that is complete or was ended, those of its end. */
    position: z.string().nullable(),
    supervisorName: z.string().nullable(),
    /** The post for which he acts, or acted at that end: "Plt. Kepala Bidang"; null where it is his own. */
    supervisorAs: z.string().nullable(),
    /** Whose results the agreed plan supports, where that is somebody else than the supervisor. */
    supportedPeople: z.array(z.object({ name: z.string(), position: z.string() })),
    higherOfficialName: z.string().nullable(),
    higherOfficialAs: z.string().nullable(),
    runs: z.array(
      z.object({
        step: z.string(),
        occasion: z.string(),
        label: text,
        state: runState,
        turn: z.string().nullable(),
        turnLabel: text.nullable(),
        taskId: id.nullable(),
        holderId: id.nullable(),
        holderName: z.string().nullable(),
        /** The post for which the holder stands in: "Plt. Kepala Bidang"; null where he does not. */
        holderAs: z.string().nullable(),
        /** In whose name he stands in (a.n.); null where he does not, or runs a vacant post. */
        onBehalfOfName: z.string().nullable(),
        /** Who may take the open turn for its holder. */
        deputies: z.array(z.string()),
        /** The task whose answer the reader may take back, as nobody has looked at it yet; null where there is none. */
        takeBack: id.nullable(),
        pool: z.string().nullable(),
        /** Since when it has been with whom it is with, or is held up; null where it is neither. */
        since: instant.nullable(),
        late: z.boolean(),
        /** When its holder was last reminded of it; null where he was not. */
        remindedAt: instant.nullable(),
        opensAt: instant,
        dueAt: instant,
        /** When it was due before that moved last; null where it never did. */
        dueBefore: instant.nullable(),
        /** Which time the step is done; what was taken back before anybody had opened it does not count. */
        round: z.number().int(),
        /** Why the step was passed over where nobody skipped it; null elsewhere. */
        cause: z.enum(skipCauses).nullable(),
        /** Whether it is done without the last answer that was asked for: the time to give it passed in silence. */
        isSilent: z.boolean(),
        unmet: z.array(z.object({ need: z.string(), owner: z.string(), label: text, fix: text, disabled: disabledAccount.nullable() })),
        waitsFor,
        turns: z.array(
          z.object({
            turn: z.string(),
            label: text,
            outcome: z.string().nullable(),
            /** Who took it, and on whose behalf he acted (a.n.); null while it is open, and where time closed it. */
            by: doer.nullable(),
            onBehalfOf: doer.nullable(),
            openedAt: instant,
            closedAt: instant.nullable(),
            /** Counted as for the whole step. */
            round: z.number().int(),
            /** Null also where it is kept from the reader. */
            answers: z.unknown().nullable(),
            /**
             * Why it is not for the reader: not decided, or never decided, and he has no part in its step; or taken back unread by somebody
             * else. Null where he may read it.
             */
            kept: z.enum(['UNDECIDED', 'TAKEN_BACK']).nullable(),
            reason: z.string().nullable(),
          }),
        ),
        /** Whose move it was from when until when, oldest first and without a gap; the last until the document was read. */
        holdings: z.array(
          z.object({
            kind: z.enum(holdingKinds),
            turn: z.string().nullable(),
            holderId: id.nullable(),
            holderName: z.string().nullable(),
            onBehalfOfName: z.string().nullable(),
            pool: z.string().nullable(),
            since: instant,
            until: instant,
          }),
        ),
        /** What persons did to the step beside answering it, oldest first. */
        acts: z.array(stepAct),
        /** The steps on which it rests and which were reopened since it was done. */
        outdatedBy: z.array(text),
        rating: documentRating.nullable(),
        /** Whether its step was reopened since, so that it is no longer the last word. */
        isRatingOutdated: z.boolean(),
      }),
    ),
    /**
     * Whether these count: `waiting` where their step or one on which it rests was reopened, until they are decided again; `dropped` where
     * it was skipped.
     */
    recommendationState: z.enum(answerStates),
    recommendations: z.array(z.object({ courseCode: z.string(), title: z.string(), hours: z.number().int(), reason: z.string() })),
    /** What the courses that answers name are called. */
    courses: z.array(z.object({ code: z.string(), title: z.string() })),
    /** Whether progress can still be noted: the plan is agreed and the year not signed. */
    notable: z.boolean(),
    /** Hours (JP) of the year, and what the regulations demand and allow to be attended by the employee's status. */
    training: z.object({
      recommended: z.number().int(),
      planned: z.number().int(),
      attended: z.number().int(),
      owed: z.number().int().nullable(),
      allowed: z.number().int().nullable(),
    }),
    /** The trainings of the year, planned and attended, by their day. */
    learning: z.array(learningRecord),
    /** The plan in every version that was agreed, the first one first. */
    plans: z.array(planVersion),
    /** What the employee noted on indicators between the reviews; `/api/progress-notes` has the rest. */
    progress: z.array(indicatorProgress),
    /** The indicators that the employee put first where he notes progress; for himself alone. */
    pins: z.array(z.string()),
    /** What was attached to its indicators, newest first. */
    evidence: z.array(evidence),
    /** The feedback of the year, oldest first. */
    remarks: z.array(remark),
    /** The assignments of the year to teams of other units. */
    assignments: z.array(teamAssignment),
    /** Who else read the document or lines of its trail, newest first, at most once a day each; only the employee himself is told. */
    visits: z.array(z.object({ name: z.string(), kind: z.enum(['document', 'trail', 'team']), visitedAs: z.string(), at: instant })),
  })
  .meta({ id: 'ParticipantDetail' });
export type ParticipantDetail = z.infer<typeof participantDetail>;
