import {
  wakesAt,
  type Actor,
  type Decision,
  type Progress,
  type Registry,
  type Right,
  type StepRun,
  type Transition,
} from '@siklus/domain';
import { newId } from '../platform/new-id.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { commitment, linkOf } from '../platform/audit/chain.js';
import { countedRuns, counterOf, countersOf } from './document-counters.js';
import type { Moments } from './effect-handlers.js';
import type { LineCause } from './line-cause.js';
import type { SavedAnswer } from './page-columns.js';
import { PageRows } from './page-rows.js';
import { actingKindOf } from './load-line.js';
import { hasMoved, type Subject } from './subject.js';

/** An accepted command with what it met and what it decided. */
export interface Accepted {
  readonly subject: Subject;
  readonly before: Progress;
  readonly actor: Actor;
  readonly decision: Decision;
  /** Who changed the reporting line that the document follows; undefined where no person did. */
  readonly cause: LineCause | undefined;
}

/**
 * Writes what a page of decisions changed: participants, runs, tasks, audit rows and counter deltas. Each decision is turned into the
 * texts of its rows at once, so that nothing of it has to be held until the page is written, by one statement per table.
 */
export class Save {
  private readonly rows = new PageRows();

  constructor(
    private readonly registry: Registry,
    private readonly moments: Moments,
  ) {}

  add(accepted: Accepted): void {
    saveOne(this.rows, this.registry, accepted, this.moments);
  }

  write(tx: Tx): Promise<void> {
    return this.rows.write(tx);
  }
}

function saveOne(rows: PageRows, registry: Registry, accepted: Accepted, moments: Moments): void {
  const { subject, before, actor, decision } = accepted;
  const goes = goesElsewhere(subject, before, decision.progress);
  for (const run of decision.changed) {
    const old = run.id === null ? undefined : before.runs.find(({ id }) => id === run.id);
    const id = run.id ?? newId();
    saveRun(rows, subject, run, old, id);
    if (!goes && decision.progress.state !== 'withdrawn') countRun(rows, subject, run, old);
    saveTask(rows, subject, run, old, id);
    for (const holding of decision.holdings)
      if (holding.step === run.step && holding.occasion === run.occasion) rows.holdings.add({ holding, id });
  }
  const salted = saveClosed(rows, subject, actor, decision, moments);
  const document = {
    subject,
    state: decision.progress.state,
    wakesAt: wakesAt(decision.progress.runs, moments.now),
    audit: saveAudit(rows, accepted, moments, salted),
  };
  if (!subject.isNew) for (const counter of countersOf(before)) rows.count(subject, subject.keptUnitId, counter, -1);
  for (const counter of countersOf(decision.progress)) rows.count(subject, subject.unitId, counter, 1);
  if (goes) countAnew(rows, subject, before, decision.progress);
  if (hasMoved(subject)) rows.moved.push({ participant_id: subject.participantId, unit_id: subject.unitId });
  if (subject.isNew) rows.newParticipants.add(document);
  else rows.participants.add(document);
}

function saveRun(rows: PageRows, subject: Subject, run: StepRun, old: StepRun | undefined, id: string): void {
  if (old === undefined) rows.newRuns.add({ subject, run, id });
  else rows.runs.add({ subject, run, id });
}

function countRun(rows: PageRows, subject: Subject, run: StepRun, old: StepRun | undefined): void {
  if (old?.state === run.state && old.dueAt === run.dueAt) return;
  if (old !== undefined) rows.count(subject, subject.unitId, counterOf(old), -1);
  rows.count(subject, subject.unitId, counterOf(run), 1);
}

/** Whether all runs are counted anew: the document goes with its employee to another unit, leaves the cycle or comes back into it. */
function goesElsewhere(subject: Subject, before: Progress, after: Progress): boolean {
  return hasMoved(subject) || (before.state === 'withdrawn') !== (after.state === 'withdrawn');
}

function countAnew(rows: PageRows, subject: Subject, before: Progress, after: Progress): void {
  for (const run of countedRuns(before)) rows.count(subject, subject.keptUnitId, counterOf(run), -1);
  for (const run of countedRuns(after)) rows.count(subject, subject.unitId, counterOf(run), 1);
}

function saveTask(rows: PageRows, subject: Subject, run: StepRun, old: StepRun | undefined, runId: string): void {
  const { task } = run;
  if (task === null || task === old?.task) return;
  if (task.id === null) rows.newTasks.add({ subject, run, id: runId, task, taskId: newId() });
  else rows.tasks.add({ subject, run, id: runId, task, taskId: task.id });
}

/** Closes the tasks and gives the commitment to what was written, if anything was. */
function saveClosed(rows: PageRows, subject: Subject, actor: Actor, { closed, transitions }: Decision, { now }: Moments): string | null {
  const committed = transitions[0]?.committed ?? null;
  const secret = committed === null ? null : commitment(committed);
  for (const { task, outcome, answers, reason, marks, right } of closed) {
    if (task.id === null) throw new Error('A task was opened and closed by one command');
    const by = right === null || actor.kind === 'system' ? null : actor;
    const { onBehalfOf, as } = right === null || by === null ? ownTurn : actedIn(subject, by.employeeId, task.holderId, right);
    rows.closedTasks.add({
      taskId: task.id,
      outcome,
      answers,
      reason,
      marks,
      salt: secret === null ? null : secret.salt,
      closedAt: now,
      by,
      onBehalfOf,
      as,
    });
  }
  return secret?.hash ?? null;
}

const ownTurn = { onBehalfOf: null, as: null };

/** For which post whoever took a turn acted: that of the head whom he represents, or a vacant one for which the turn was his. */
function actedIn(
  { people, vacantPosts }: Subject,
  employeeId: string | null,
  holderId: string | null,
  { onBehalfOf }: Right,
): Pick<SavedAnswer, 'onBehalfOf' | 'as'> {
  if (onBehalfOf !== null)
    return { onBehalfOf: { employeeId: onBehalfOf, ...people.get(onBehalfOf) }, as: actingKindOf(people, onBehalfOf, employeeId) };
  const vacant = employeeId === null || employeeId !== holderId ? undefined : vacantPosts.get(employeeId);
  return vacant === undefined ? ownTurn : { onBehalfOf: { employeeId: null, post: vacant.position }, as: vacant.kind };
}

/** A line for each transition; the commitment belongs to the first, which tells of the command. Gives the end of the chain. */
function saveAudit(
  rows: PageRows,
  { subject, actor, decision, cause }: Accepted,
  { now, recordedAt }: Moments,
  committed: string | null,
): { n: number; head: Uint8Array } {
  let [n, head]: [number, Uint8Array] = [subject.auditN, subject.auditHead];
  for (const [index, transition] of decision.transitions.entries()) {
    const { action, broughtAbout, step, occasion, turn, by } = transition;
    const values =
      by === 'line'
        ? { ...transition.values, ...cause?.because, ...(cause === undefined ? {} : { change: cause.change }) }
        : transition.values;
    const said = { committed: index === 0 ? committed : null, occasion, step, turn, values };
    n += 1;
    // In the order of the alphabet, as the hash takes them.
    const record = {
      action,
      actor: accountOf(by, actor, cause),
      at: now,
      body: broughtAbout.length === 0 ? said : { broughtAbout, ...said },
      n,
      recordedAt,
      stream: `participant:${subject.participantId}`,
    };
    const hash = linkOf(head, record);
    rows.audit.add({ record, prev: head, hash });
    head = hash;
  }
  return { n, head };
}

/** In whose name a line stands: the system's only where no person made it happen. */
function accountOf(by: Transition['by'], actor: Actor, cause: LineCause | undefined): string {
  if (by === 'line') return cause?.accountId ?? 'system';
  return by === 'actor' && actor.kind === 'person' ? actor.accountId : 'system';
}
