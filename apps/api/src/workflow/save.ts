import { wakesAt, type Actor, type Decision, type OpenTask, type Registry, type StepRun } from '@siklus/domain';
import { newId } from '../platform/new-id.js';
import { updateById } from '../platform/database/rows.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { auditRow, commitment, linkOf } from '../platform/audit/chain.js';
import type { Moments } from './effect-handlers.js';
import type { Subject } from './subject.js';

/** An accepted command with what it decided. */
export interface Accepted {
  readonly subject: Subject;
  readonly actor: Actor;
  readonly decision: Decision;
}

type Row = Record<string, unknown>;

/** Rows of a page, collected per table so that each table is written by one statement. */
class Page {
  readonly newParticipants: Row[] = [];
  readonly participants: (Row & { id: string })[] = [];
  readonly newRuns: Row[] = [];
  readonly runs: (Row & { id: string })[] = [];
  readonly newTasks: Row[] = [];
  readonly tasks: (Row & { id: string })[] = [];
  readonly closedTasks: (Row & { id: string })[] = [];
  readonly audit: Row[] = [];
  private readonly deltas = new Map<string, Row & { d: number }>();

  count(subject: Subject, run: StepRun, state: string, d: number): void {
    const key = `${subject.cycleId}/${subject.unitId}/${run.step}/${run.occasion}/${state}`;
    const delta = this.deltas.get(key);
    if (delta === undefined)
      this.deltas.set(key, { cycle_id: subject.cycleId, unit_id: subject.unitId, step: run.step, occasion: run.occasion, state, d });
    else delta.d += d;
  }

  async write(tx: Tx): Promise<void> {
    await tx.insert('participant', this.newParticipants);
    await updateById(tx, 'participant', this.participants);
    await tx.insert('step_run', this.newRuns);
    await updateById(tx, 'step_run', this.runs);
    // Closing comes before opening: a step run has one open task at any moment.
    await updateById(tx, 'task', this.closedTasks);
    await updateById(tx, 'task', this.tasks);
    await tx.insert('task', this.newTasks);
    await tx.insert('audit_entry', this.audit);
    const deltas = [...this.deltas.values()].filter((delta) => delta.d !== 0);
    await tx.insert('progress_delta', deltas);
  }
}

/** Writes what a page of decisions changed: participants, runs, tasks, audit rows and counter deltas. */
export async function save(tx: Tx, registry: Registry, page: readonly Accepted[], moments: Moments): Promise<void> {
  const rows = new Page();
  for (const accepted of page) saveOne(rows, registry, accepted, moments);
  await rows.write(tx);
}

function saveOne(rows: Page, registry: Registry, { subject, actor, decision }: Accepted, moments: Moments): void {
  for (const run of decision.changed) {
    const old = run.id === null ? undefined : subject.progress.runs.find(({ id }) => id === run.id);
    const id = run.id ?? newId();
    saveRun(rows, subject, run, old, id);
    saveTask(rows, subject, run, old, id);
  }
  const salted = saveClosed(rows, actor, decision, moments);
  const tail = saveAudit(rows, { subject, actor, decision }, moments, salted);
  const participant = {
    id: subject.participantId,
    state: decision.progress.state,
    version: subject.version + 1,
    wakes_at: wakesAt(registry, decision.progress.runs, moments.now),
    audit_n: tail.n,
    audit_head: tail.head,
  };
  if (subject.isNew) rows.newParticipants.push({ ...participant, cycle_id: subject.cycleId, employee_id: subject.employeeId, unit_id: subject.unitId });
  else rows.participants.push(participant);
}

function saveRun(rows: Page, subject: Subject, run: StepRun, old: StepRun | undefined, id: string): void {
  const parts = { id, state: run.state, turn: run.turn, due_at: run.dueAt, round: run.round, version: run.version, unmet: run.unmet };
  if (old === undefined)
    rows.newRuns.push({
      ...parts,
      participant_id: subject.participantId,
      cycle_id: subject.cycleId,
      segment_id: subject.segmentId,
      step: run.step,
      step_version: run.stepVersion,
      occasion: run.occasion,
      opens_at: run.opensAt,
    });
  else rows.runs.push(parts);
  if (old?.state === run.state) return;
  if (old !== undefined) rows.count(subject, run, old.state, -1);
  rows.count(subject, run, run.state, 1);
}

function saveTask(rows: Page, subject: Subject, run: StepRun, old: StepRun | undefined, runId: string): void {
  const { task } = run;
  if (task === null || task === old?.task) return;
  const parts = holding(task);
  if (task.id !== null) {
    rows.tasks.push({ id: task.id, ...parts });
    return;
  }
  rows.newTasks.push({
    id: newId(),
    ...parts,
    step_run_id: runId,
    participant_id: subject.participantId,
    cycle_id: subject.cycleId,
    employee_id: subject.employeeId,
    unit_id: subject.unitId,
    step: run.step,
    occasion: run.occasion,
    turn: task.turn,
    round: run.round,
    state: 'open',
    opens_at: task.opensAt,
  });
}

function holding(task: OpenTask): Row {
  return { holder_id: task.holderId, pool: task.pool, due_at: task.dueAt, late: task.late };
}

/** Closes the tasks and gives the commitment to what was written, if anything was. */
function saveClosed(rows: Page, actor: Actor, { closed, transition }: Decision, { now }: Moments): string | null {
  const committed = transition?.committed ?? null;
  const secret = committed === null ? null : commitment(committed);
  for (const { task, outcome, answers, reason } of closed) {
    if (task.id === null) throw new Error('A task was opened and closed by one command');
    rows.closedTasks.push({
      id: task.id,
      state: outcome === 'done' || outcome === 'lapsed' ? 'done' : 'cancelled',
      outcome,
      answers,
      reason,
      salt: secret === null ? null : secret.salt,
      closed_at: now,
      closed_by: actor.kind === 'person' ? actor.employeeId : null,
    });
  }
  return secret?.hash ?? null;
}

function saveAudit(rows: Page, { subject, actor, decision }: Accepted, { now, recordedAt }: Moments, committed: string | null): { n: number; head: Uint8Array } {
  const { transition } = decision;
  if (transition === null) return { n: subject.auditN, head: subject.auditHead };
  const { action, step, occasion, turn, values } = transition;
  // In the order of the alphabet, as the hash takes them.
  const record = {
    action,
    actor: actor.kind === 'person' ? actor.accountId : 'system',
    at: now,
    body: { committed, occasion, step, turn, values },
    n: subject.auditN + 1,
    recordedAt,
    stream: `participant:${subject.participantId}`,
  };
  const hash = linkOf(subject.auditHead, record);
  rows.audit.push(auditRow(record, subject.auditHead, hash));
  return { n: record.n, head: hash };
}
