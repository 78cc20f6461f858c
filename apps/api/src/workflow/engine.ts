import { Inject, Injectable, Logger } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import {
  decide,
  nationalCalendar,
  Refusal,
  type Actor,
  type Command,
  type Context,
  type Decision,
  type Registry,
  type StepRun,
} from '@siklus/domain';
import { Tx } from '../platform/database/unit-of-work.js';
import { rejectionOf } from '../platform/reason.js';
import { dueCauses } from './due-posts.js';
import { EffectHandlers, type Moments, type Occurrence } from './effect-handlers.js';
import { pendingCauses, type LineCause } from './line-cause.js';
import { LoadFacts, type BaseFacts } from './load-facts.js';
import { loadEnrolments, loadSubjects, type Enrolment } from './load-subjects.js';
import { registryToken } from './registry-token.js';
import { Save, type Accepted } from './save.js';
import { Statistics } from './statistics.js';
import { hasMoved, type Request, type Subject } from './subject.js';

/** What became of one request: moved, found nothing to do, refused, or rejected by the database. */
export type Result =
  | { readonly state: 'moved' }
  | { readonly state: 'unmoved' }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'failed'; readonly refusal: Refusal };
export type Outcome = Result & { readonly participantId: string };

/** At most this many participants are locked and written together. */
export const pageSize = 1_000;

/** After so many decisions the page beside this one may send what it has ready: PostgreSQL would otherwise wait for the whole page. */
const stretch = 50;

/** What PostgreSQL calls the key by which an employee has one document a year: two cycles may enrol him at one moment. */
const oneAYear = 'participant_employee_id_year_key';

const noFacts: BaseFacts = {
  employee: { status: '', positionType: '', position: '' },
  answers: new Map(),
  provided: new Map(),
};

/**
 * Alone turns decisions into rows: lock, load, decide, save, run effect handlers, append audit, all in the caller's transaction.
 * One path for a click and for a province.
 */
@Injectable()
export class Engine {
  private readonly logger = new Logger('Engine');

  constructor(
    @Inject(registryToken) private readonly registry: Registry,
    private readonly facts: LoadFacts,
    private readonly effects: EffectHandlers,
    private readonly statistics: Statistics,
  ) {}

  /** Applies one command; a refusal is thrown, so that the caller's transaction leaves no trace. */
  async apply(tx: Tx, request: Request): Promise<readonly StepRun[]> {
    let changed: readonly StepRun[] = [];
    const [outcome] = await this.work(tx, [request], await loadSubjects(tx, [request.participantId]), (decision) => {
      changed = decision.changed;
    });
    if (outcome === undefined) throw new Refusal('NOT_FOUND');
    if (outcome.state === 'refused') throw outcome.refusal;
    return changed;
  }

  /** Applies a page of commands, one per participant. A row the database rejects fails alone: the page is halved down to it. */
  async applyMany(tx: Tx, requests: readonly Request[]): Promise<Outcome[]> {
    return this.inHalves(tx, requests, async (part) =>
      this.work(
        tx,
        part,
        await loadSubjects(
          tx,
          part.map((request) => request.participantId),
        ),
      ),
    );
  }

  /**
   * Enrols a page of employees with the cycle's schedule, in the name of whoever takes them in. Whoever has a document of its year by then
   * is refused.
   */
  async enrolMany(tx: Tx, enrolments: readonly Enrolment[], command: Command & { type: 'start' }, actor: Actor): Promise<Outcome[]> {
    return this.inHalves(tx, enrolments, async (part) => {
      const requests = part.map(({ participantId }): Request => ({ participantId, command, actor }));
      return this.work(tx, requests, await loadEnrolments(tx, part));
    });
  }

  private async inHalves<T extends { readonly participantId: string }>(
    tx: Tx,
    page: readonly T[],
    work: (part: readonly T[]) => Promise<Outcome[]>,
  ): Promise<Outcome[]> {
    await tx.run('savepoint page');
    try {
      const outcomes = await work(page);
      await tx.run('release savepoint page');
      return outcomes;
    } catch (error) {
      if (!isRowFault(error)) throw error;
      await tx.run('rollback to savepoint page');
      const [only] = page;
      if (page.length === 1 && only !== undefined) {
        const { participantId } = only;
        const cause = rejectionOf(error) ?? error.code;
        if (cause.endsWith(oneAYear)) return [{ participantId, state: 'refused', refusal: new Refusal('ALREADY_PARTICIPANT') }];
        const refusal = new Refusal('DOCUMENT_REJECTED', { cause });
        this.logger.warn(`document ${participantId}: ${refusal.message}`);
        return [{ participantId, state: 'failed', refusal }];
      }
      const middle = Math.ceil(page.length / 2);
      return [...(await this.inHalves(tx, page.slice(0, middle), work)), ...(await this.inHalves(tx, page.slice(middle), work))];
    }
  }

  /** What was decided is shown to `see` and not kept: a page of decisions in memory costs more than making them. */
  private async work(
    tx: Tx,
    requests: readonly Request[],
    subjects: readonly Subject[],
    see?: (decision: Decision) => void,
  ): Promise<Outcome[]> {
    const byId = new Map(subjects.map((subject) => [subject.participantId, subject]));
    const [moments, facts] = await tx.together(
      () => readMoments(tx),
      () => this.factsFor(tx, requests, byId),
    );
    const save = new Save(this.registry, moments);
    const occurrences: Occurrence[] = [];
    const byLine: Accepted[] = [];
    let saved = 0;
    const outcomes: Outcome[] = [];
    for (const [at, { participantId, command, actor, cause }] of requests.entries()) {
      if (at % stretch === stretch - 1) await breathe();
      const subject = byId.get(participantId);
      if (subject === undefined) {
        outcomes.push({ participantId, state: 'refused', refusal: new Refusal('NOT_FOUND') });
        continue;
      }
      const context: Context = {
        now: moments.now,
        actor,
        zone: subject.zone,
        calendar: nationalCalendar,
        line: subject.line,
        facts: facts.get(participantId) ?? noFacts,
      };
      const before = subject.progress.read();
      const decision = decide(this.registry, before, command, context);
      if (decision instanceof Refusal) {
        outcomes.push({ participantId, state: 'refused', refusal: decision });
        continue;
      }
      const moved = decision.transitions.length > 0;
      outcomes.push({ participantId, state: moved ? 'moved' : 'unmoved' });
      see?.(decision);
      // A document that the clock woke for nothing is saved too; without a new waking time it would be woken for ever.
      if (!moved && !hasMoved(subject) && (subject.wakesAt === null || subject.wakesAt > moments.now)) continue;
      const accepted = { subject, before, actor, decision, cause: cause ?? causeIn(command, actor) };
      if (decision.transitions.some(({ by }) => by === 'line')) byLine.push(accepted);
      else save.add(accepted);
      occurrences.push(...occurrencesOf(subject, decision));
      saved += 1;
    }
    await addMovedByLine(tx, save, byLine);
    await save.write(tx);
    await this.effects.handle(tx, occurrences, moments);
    await this.statistics.note(tx, saved);
    return outcomes;
  }

  /** Only answers, and marks on them, need facts; opening, handing over and marking late do not. */
  private async factsFor(tx: Tx, requests: readonly Request[], byId: ReadonlyMap<string, Subject>): Promise<Map<string, BaseFacts>> {
    const page = requests.flatMap(({ participantId, command }) => {
      const subject = byId.get(participantId);
      if (subject === undefined || !readsFacts(command)) return [];
      const isAsked = command.type === 'complete' && command.standsBy !== undefined;
      return [{ subject, run: subject.progress.runOfTask(command.taskId), isAsked }];
    });
    return page.length === 0 ? new Map() : this.facts.ofTurns(tx, page);
  }
}

/** Whether the command is decided by what a turn reads: an answer, or marks on parts of one. */
function readsFacts(command: Command): command is Command & { type: 'complete' | 'return' } {
  return command.type === 'complete' || (command.type === 'return' && (command.marks ?? []).length > 0);
}

/** Documents that follow their line are told in the name of whoever changed it, also where they move before a job has followed that. */
async function addMovedByLine(tx: Tx, save: Save, page: readonly Accepted[]): Promise<void> {
  if (page.length === 0) return;
  const pending = await pendingCauses(
    tx,
    page.map(({ subject }) => subject.employeeId),
  );
  const due = await dueCauses(tx);
  for (const accepted of page) {
    const { employeeId } = accepted.subject;
    save.add({ ...accepted, cause: pending.get(employeeId) ?? due.get(employeeId) ?? accepted.cause });
  }
}

/** Whoever has documents worked out anew, and why. */
function causeIn(command: Command, actor: Actor): LineCause | undefined {
  if (command.type !== 'refresh' || command.because === undefined || actor.kind === 'system') return undefined;
  return { accountId: actor.accountId, change: 'bulk.refresh', because: command.because };
}

function occurrencesOf(subject: Subject, decision: Decision): Occurrence[] {
  return decision.effects.map(({ step, occasion, effect }) => {
    const round = decision.progress.runs.find((run) => run.step === step && run.occasion === occasion)?.round ?? 1;
    return { subject, step, occasion, round, effect };
  });
}

/** Business time and machine time of this transaction, both from the database. */
export async function readMoments(tx: Pick<Tx, 'rows'>): Promise<Moments> {
  const [row] = await tx.rows<{ now: Date; recorded_at: Date }>('select business_now() as now, clock_timestamp() as recorded_at');
  if (row === undefined) throw new Error('The business clock has no row; run the migrations');
  return { now: row.now.toISOString(), recordedAt: row.recorded_at.toISOString() };
}

/** Constraint and data errors belong to a row; a lost connection or a deadlock belongs to the whole page and is tried again. */
function isRowFault(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[23]/.test(error.code);
}
