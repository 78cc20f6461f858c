import type { ActingKind, ClosedTask, Holding, OpenTask, ParticipantState, StepRun } from '@siklus/domain';
import type { AuditRecord } from '../platform/audit/chain.js';
import type { ColumnsFrom } from '../platform/database/rows.js';
import type { auditEntry } from '../tables/audit-entry.table.js';
import type { holding } from '../tables/holding.table.js';
import type { participant } from '../tables/participant.table.js';
import type { stepRun } from '../tables/step-run.table.js';
import type { RecordOf } from '../tables/table.js';
import type { task } from '../tables/task.table.js';
import { storedRun, storedTask } from './stored-run.js';
import type { Subject } from './subject.js';

// What the rows of a page are taken from: what was decided, as it is, without a row object between it and the text that is sent.

export interface SavedDocument {
  readonly subject: Subject;
  readonly state: ParticipantState;
  readonly wakesAt: string | null;
  readonly audit: { readonly n: number; readonly head: Uint8Array };
}

export interface SavedRun {
  readonly subject: Subject;
  readonly run: StepRun;
  readonly id: string;
}

export interface SavedTask extends SavedRun {
  readonly task: OpenTask;
  readonly taskId: string;
}

export interface SavedHolding {
  readonly holding: Holding;
  /** The run's. */
  readonly id: string;
}

export interface SavedAnswer extends Pick<ClosedTask, 'outcome' | 'answers' | 'reason' | 'marks'> {
  readonly taskId: string;
  readonly salt: Uint8Array | null;
  readonly closedAt: string;
  /** Who closed it; null where nobody did, but time or the reporting line. */
  readonly by: { readonly employeeId: string | null; readonly name: string; readonly post: string | null } | null;
  /** For whose post he acted; without a person for one that is vacant. */
  readonly onBehalfOf: { readonly employeeId: string | null; readonly name?: string; readonly post?: string | null } | null;
  /** As what he acted for the post of another. */
  readonly as: ActingKind | null;
}

export interface SavedEntry {
  readonly record: AuditRecord;
  readonly prev: Uint8Array;
  readonly hash: Uint8Array;
}

export const changedDocument = {
  id: ({ subject }: SavedDocument) => subject.participantId,
  state: ({ state }: SavedDocument) => state,
  version: ({ subject }: SavedDocument) => subject.version + 1,
  wakesAt: ({ wakesAt }: SavedDocument) => wakesAt,
  auditN: ({ audit }: SavedDocument) => audit.n,
  auditHead: ({ audit }: SavedDocument) => audit.head,
} satisfies ColumnsFrom<SavedDocument, keyof RecordOf<typeof participant>>;

export const newDocument = {
  ...changedDocument,
  cycleId: ({ subject }: SavedDocument) => subject.cycleId,
  employeeId: ({ subject }: SavedDocument) => subject.employeeId,
  year: ({ subject }: SavedDocument) => subject.year,
  templateVersion: ({ subject }: SavedDocument) => subject.templateVersion,
  unitId: ({ subject }: SavedDocument) => subject.unitId,
} satisfies ColumnsFrom<SavedDocument, keyof RecordOf<typeof participant>>;

export const changedRun = { ...storedRun.change(({ run }: SavedRun) => run), id: ({ id }: SavedRun) => id };

export const newRun = {
  ...storedRun.row(({ run }: SavedRun) => run),
  id: ({ id }: SavedRun) => id,
  participantId: ({ subject }: SavedRun) => subject.participantId,
  cycleId: ({ subject }: SavedRun) => subject.cycleId,
  segmentId: ({ subject }: SavedRun) => subject.segmentId,
} satisfies ColumnsFrom<SavedRun, keyof RecordOf<typeof stepRun>>;

export const changedTask = { ...storedTask.change(({ task }: SavedTask) => task), id: ({ taskId }: SavedTask) => taskId };

export const newTask = {
  ...storedTask.row(({ task }: SavedTask) => task),
  id: ({ taskId }: SavedTask) => taskId,
  stepRunId: ({ id }: SavedTask) => id,
  participantId: ({ subject }: SavedTask) => subject.participantId,
  cycleId: ({ subject }: SavedTask) => subject.cycleId,
  employeeId: ({ subject }: SavedTask) => subject.employeeId,
  unitId: ({ subject }: SavedTask) => subject.unitId,
  step: ({ run }: SavedTask) => run.step,
  occasion: ({ run }: SavedTask) => run.occasion,
  round: ({ run }: SavedTask) => run.round,
  state: () => 'open',
} satisfies ColumnsFrom<SavedTask, keyof RecordOf<typeof task>>;

export const closedTask = {
  id: ({ taskId }: SavedAnswer) => taskId,
  state: ({ outcome }: SavedAnswer) => (outcome === 'done' || outcome === 'lapsed' ? 'done' : 'cancelled'),
  outcome: ({ outcome }: SavedAnswer) => outcome,
  answers: ({ answers }: SavedAnswer) => answers,
  reason: ({ reason }: SavedAnswer) => reason,
  marks: ({ marks }: SavedAnswer) => marks,
  salt: ({ salt }: SavedAnswer) => salt,
  closedAt: ({ closedAt }: SavedAnswer) => closedAt,
  closedBy: ({ by }: SavedAnswer) => by?.employeeId ?? null,
  closedByName: ({ by }: SavedAnswer) => by?.name ?? null,
  closedByPost: ({ by }: SavedAnswer) => by?.post ?? null,
  closedAs: ({ as }: SavedAnswer) => as,
  closedFor: ({ onBehalfOf }: SavedAnswer) => onBehalfOf?.employeeId ?? null,
  closedForName: ({ onBehalfOf }: SavedAnswer) => onBehalfOf?.name ?? null,
  closedForPost: ({ onBehalfOf }: SavedAnswer) => onBehalfOf?.post ?? null,
} satisfies ColumnsFrom<SavedAnswer, keyof RecordOf<typeof task>>;

export const newHolding = {
  stepRunId: ({ id }: SavedHolding) => id,
  version: ({ holding: { version } }: SavedHolding) => version,
  since: ({ holding: { since } }: SavedHolding) => since,
  kind: ({ holding: { kind } }: SavedHolding) => kind,
  turn: ({ holding: { turn } }: SavedHolding) => turn,
  holderId: ({ holding: { holderId } }: SavedHolding) => holderId,
  pool: ({ holding: { pool } }: SavedHolding) => pool,
  onBehalfOf: ({ holding: { onBehalfOf } }: SavedHolding) => onBehalfOf,
} satisfies ColumnsFrom<SavedHolding, keyof RecordOf<typeof holding>>;

export const newEntry = {
  stream: ({ record }: SavedEntry) => record.stream,
  n: ({ record }: SavedEntry) => record.n,
  action: ({ record }: SavedEntry) => record.action,
  at: ({ record }: SavedEntry) => record.at,
  recordedAt: ({ record }: SavedEntry) => record.recordedAt,
  actor: ({ record }: SavedEntry) => record.actor,
  body: ({ record }: SavedEntry) => record.body,
  prev: ({ prev }: SavedEntry) => prev,
  hash: ({ hash }: SavedEntry) => hash,
} satisfies ColumnsFrom<SavedEntry, keyof RecordOf<typeof auditEntry>>;
