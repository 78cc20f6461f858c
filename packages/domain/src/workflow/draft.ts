import type { Instant } from '../calendar/zone.js';
import type { EffectType, StepEffect } from './effect.js';
import type { Right } from './holder.js';
import type { Mark } from './mark.js';
import type { Move } from './move.js';
import type { OpenTask, ParticipantState, Progress, StepRun } from './progress.js';

/** A task that is over: answered, returned, passed over in silence, cancelled with its run, or gone with what was taken back before it. */
export interface ClosedTask {
  readonly task: OpenTask;
  readonly step: string;
  readonly occasion: string;
  readonly outcome: 'done' | 'returned' | 'lapsed' | 'cancelled' | 'taken-back';
  readonly answers: unknown;
  readonly reason: string | null;
  /** What of a returned answer was marked; null where nothing was, and for any other outcome. */
  readonly marks: readonly Mark[] | null;
  /** In whose right the actor closed it; null where nobody did, but time or the reporting line. */
  readonly right: Right | null;
}

/**
 * The decision in the making: copies runs on write, so that what is untouched keeps its identity
 * and the engine saves only what changed.
 */
export class Draft {
  readonly closed: ClosedTask[] = [];
  readonly effects: StepEffect[] = [];
  /** What happened beside what the command asks for, in the order in which it happened. */
  readonly moves: Move[] = [];
  readonly runs: StepRun[];
  state: ParticipantState;

  constructor(
    private readonly before: Progress,
    private readonly now: Instant,
  ) {
    this.runs = [...before.runs];
    this.state = before.state;
  }

  /**
   * Replaces parts of the run at `index`; its version rises once per decision. What becomes held up is so from now on, and a due
   * day that moves is remembered. */
  change(index: number, parts: Partial<StepRun>): StepRun {
    const current = this.at(index);
    const original = this.before.runs[index];
    const { state = current.state, dueAt = current.dueAt } = parts;
    const changed = {
      ...current,
      ...parts,
      version: original === undefined ? 1 : original.version + 1,
      blockedAt: state === 'blocked' ? (current.blockedAt ?? this.now) : null,
      dueBefore: original === undefined || dueAt === original.dueAt ? current.dueBefore : original.dueAt,
    };
    this.runs[index] = changed;
    return changed;
  }

  /** Replaces parts that change nothing for whoever has the task before him: the version stays. */
  amend(index: number, parts: Partial<StepRun>): void {
    this.runs[index] = { ...this.at(index), ...parts };
  }

  at(index: number): StepRun {
    const run = this.runs[index];
    if (run === undefined) throw new Error(`No step run at ${index}`);
    return run;
  }

  /** Ends the open task of the run at `index`; the run itself is changed by the caller. */
  close(index: number, outcome: ClosedTask['outcome'], by: Partial<Pick<ClosedTask, 'answers' | 'reason' | 'marks' | 'right'>> = {}): void {
    const { task, step, occasion } = this.at(index);
    if (task === null) return;
    this.closed.push({ task, step, occasion, outcome, answers: null, reason: null, marks: null, right: null, ...by });
    this.change(index, { task: null });
  }

  effect<Body>(index: number, type: EffectType<Body>, body: Body): void {
    const { step, occasion } = this.at(index);
    this.effects.push({ step, occasion, effect: { type, body } });
  }

  /** Notes for the trail what happened to the run at `index`, as it stands now. */
  note(index: number, action: Move['action'], by: Move['by'], values: Move['values'] = {}): void {
    const { step, occasion, turn } = this.at(index);
    this.moves.push({ action, step, occasion, turn, by, values });
  }

  /** Notes for the trail what whoever gave the command brought about for the document as a whole. */
  noteWhole(action: Move['action'], values: Move['values']): void {
    this.moves.push({ action, step: null, occasion: null, turn: null, by: 'actor', values });
  }

  /** The runs this decision touched, new ones included. */
  changed(): readonly StepRun[] {
    return this.runs.filter((run, index) => run !== this.before.runs[index]);
  }
}
