import { nationalCalendar } from '../calendar/holidays.js';
import { startOfDay, type Instant } from '../calendar/zone.js';
import { Refusal } from '../errors/refusal.js';
import { keepPlanFacts } from '../plan/index.js';
import type { Command } from '../workflow/command.js';
import type { Actor, Context, LineFacts } from '../workflow/context.js';
import { decide, type Decision } from '../workflow/decide.js';
import type { StepEffect } from '../workflow/effect.js';
import { exampleFacts, isFact, type Facts } from '../workflow/facts.js';
import type { Holding } from '../workflow/holding.js';
import type { Mark } from '../workflow/mark.js';
import type { Progress, StepRun } from '../workflow/progress.js';
import type { Registry } from '../workflow/registry.js';
import { requestsOpenTo, type OpenRequest } from '../workflow/request.js';
import { wakesAt } from '../workflow/settle.js';
import type { Turn } from '../workflow/step.js';

/** One participant's year in memory: commands go in, time moves when told, and the test reads what stands. */
export class Office {
  progress: Progress = { state: 'active', runs: [] };
  readonly effects: StepEffect[] = [];
  readonly holdings: Holding[] = [];
  readonly actions: string[] = [];
  line: LineFacts = {
    employeeId: 'employee',
    employeeAble: true,
    disabled: [],
    supervisorId: 'supervisor',
    higherOfficialId: 'higher',
    deputies: new Map(),
    standsInFor: new Map(),
  };
  now: Instant = startOfDay('2026-01-05', 'WIT');
  /** What the office knows besides answers; an example where nothing is set. */
  readonly provided = new Map<string, unknown>();
  private readonly answers = new Map<string, unknown>();
  private ids = 0;

  constructor(private readonly registry: Registry) {}

  /** Gives the command; a refusal is returned, never thrown. */
  give(command: Command, actor: Actor = { kind: 'system' }): Decision | Refusal {
    const decision = decide(this.registry, this.progress, command, this.context(actor, command));
    if (decision instanceof Refusal) return decision;
    for (const { step, occasion, task, answers } of decision.closed)
      if (answers !== null) this.answers.set(`${step}/${occasion}/${task.turn}`, answers);
    this.effects.push(...decision.effects);
    keepPlanFacts(this.provided, decision);
    this.holdings.push(...decision.holdings);
    this.actions.push(...decision.transitions.map(({ action }) => action));
    this.progress = { state: decision.progress.state, runs: decision.progress.runs.map((run) => this.named(run)) };
    return decision;
  }

  /**
   * The holder of the run's open task completes it, with the example answers unless others are given. Where it is said what he stands by,
   * he is asked.
   */
  answer(step: string, occasion = '', answers?: unknown, standsBy?: readonly string[]): Decision | Refusal {
    const run = this.run(step, occasion);
    const { task } = run;
    if (task?.id == null) throw new Error(`${step} ${occasion} has no open task`);
    const turn = this.registry.get(run.step, run.stepVersion).turns.find((each) => each.key === task.turn);
    return this.give(
      {
        type: 'complete',
        taskId: task.id,
        ifVersion: run.version,
        answers: answers ?? turn?.example(this.facts(occasion, turn)),
        ...(standsBy === undefined ? {} : { standsBy }),
      },
      this.holderOf(run),
    );
  }

  /** Whoever is named asks for a step on request. */
  ask(step: string, by = 'employee'): Decision | Refusal {
    return this.give({ type: 'request', step, because: { reasonHash: 'hash', reasonId: 'reason' } }, this.personOf(by));
  }

  /** Whoever is named withdraws a request. */
  withdraw(step: string, occasion: string, by = 'employee'): Decision | Refusal {
    return this.give({ type: 'withdraw-request', step, occasion, because: { reasonHash: 'hash', reasonId: 'reason' } }, this.personOf(by));
  }

  /** What he may ask for or withdraw now. */
  requestsOf(by: string): readonly OpenRequest[] {
    return requestsOpenTo(this.registry, this.progress, { actor: this.personOf(by), line: this.line });
  }

  /** Somebody takes back what was handed in at a turn. */
  takeBack(step: string, turn: string, by: string, occasion = ''): Decision | Refusal {
    return this.give({ type: 'take-back', step, occasion, turn }, this.personOf(by));
  }

  giveBack(step: string, occasion: string, reason: string, marks: readonly Mark[] = []): Decision | Refusal {
    const run = this.run(step, occasion);
    return this.give({ type: 'return', taskId: run.task?.id ?? '', ifVersion: run.version, reason, marks }, this.holderOf(run));
  }

  run(step: string, occasion = ''): StepRun {
    const found = this.progress.runs.find((each) => each.step === step && each.occasion === occasion);
    if (found === undefined) throw new Error(`No run ${step} ${occasion}`);
    return found;
  }

  /** Moves to the next moment at which time alone does something, and lets it; says whether there was one. */
  sleep(): boolean {
    const next = wakesAt(this.progress.runs, this.now);
    if (next === null) return false;
    if (next > this.now) this.now = next;
    this.give({ type: 'refresh' });
    return true;
  }

  /** Sleeps until it is so; fails where time alone would never bring it. */
  sleepUntil(isSo: () => boolean): void {
    while (!isSo()) if (!this.sleep()) throw new Error('Time alone brings nothing more');
  }

  /** What the engine would load: the answers and facts that the turn and its doubts declare under `reads`, and no others. */
  private facts(occasion: string, turn: Turn | undefined): Facts {
    const reads = turn === undefined ? [] : [...turn.reads, ...turn.doubts.flatMap((doubt) => doubt.reads)];
    const turns = new Set(reads.flatMap((read) => (isFact(read) ? [] : `${read.step}/${read.turn}`)));
    return {
      employee: { status: 'PNS', positionType: 'PELAKSANA', position: 'Analis' },
      answers: new Map([...this.answers].filter(([key]) => turns.has(key.replace(/\/.*\//, '/')))),
      occasion,
      provided: new Map([...exampleFacts(reads.filter(isFact)), ...this.provided]),
    };
  }

  private turnAnswered(command: Command): Turn | undefined {
    const run =
      command.type === 'complete' || command.type === 'return'
        ? this.progress.runs.find(({ task }) => task?.id === command.taskId)
        : undefined;
    return run && this.registry.get(run.step, run.stepVersion).turns.find(({ key }) => key === run.turn);
  }

  private holderOf({ task }: StepRun): Actor {
    return this.personOf(task?.holderId ?? null, task?.pool == null ? [] : [task.pool]);
  }

  private personOf(employeeId: string | null, pools: readonly string[] = []): Actor {
    return { kind: 'person', employeeId, accountId: 'account', name: employeeId ?? 'Office', post: null, pools };
  }

  private context(actor: Actor, command: Command): Context {
    return {
      now: this.now,
      actor,
      zone: 'WIT',
      calendar: nationalCalendar,
      line: this.line,
      facts: this.facts('', this.turnAnswered(command)),
    };
  }

  private named(run: StepRun): StepRun {
    return {
      ...run,
      id: run.id ?? `run-${(this.ids += 1)}`,
      task: run.task && { ...run.task, id: run.task.id ?? `task-${(this.ids += 1)}` },
    };
  }
}
