import { addWorkingDays } from '../calendar/working-days.js';
import { endOfDay, localDateOf, type Instant } from '../calendar/zone.js';
import { awaitedRun, missingSteps } from './awaited.js';
import type { Context } from './context.js';
import type { Draft } from './draft.js';
import { documentSigned, notified } from './effect.js';
import type { Facts } from './facts.js';
import { holderOf, lackOf, needOf } from './holder.js';
import { isEnded, isUnfinished, type StepRun } from './progress.js';
import type { Registry } from './registry.js';
import type { Need, StepDefinition, Turn } from './step.js';
import { handOver, isSameHolder, tellTakers } from './tell.js';

/** A decision at work: what it may read and what it writes into. */
export interface Work {
  readonly registry: Registry;
  readonly context: Context;
  readonly draft: Draft;
}

function definitionOf({ registry }: Work, run: StepRun): StepDefinition {
  return registry.get(run.step, run.stepVersion);
}

export function turnOf(work: Work, run: StepRun): Turn {
  const definition = definitionOf(work, run);
  const found = run.turn === null ? definition.turns[0] : definition.turns.find((turn) => turn.key === run.turn);
  if (found === undefined) throw new Error(`Step ${run.step}@${run.stepVersion} has no turn ${String(run.turn)}`);
  return found;
}

export function factsOf({ context }: Work, run: StepRun): Facts {
  return { ...context.facts, occasion: run.occasion };
}

/**
 * Lets everything take effect that time and the reporting line allow: scheduled runs open or show what blocks them,
 * open turns follow their holder, a passed due date is marked or passed over, and a finished document is said to be so.
 */
export function settle(work: Work): void {
  const { draft } = work;
  if (isEnded(draft.state)) return;
  // Finishing one step may open another, so this repeats until nothing moves; every move shortens the way. What time ends comes before what
  // it opens: once silence has signed the year, no quarter is opened only to be passed over.
  while (anyMoves(work, 'open', follow) || anyMoves(work, 'waiting', tryToOpen));
  const unfinished = draft.runs.some(isUnfinished);
  if (!unfinished && draft.state === 'active') {
    draft.state = 'complete';
    const last = draft.runs.length - 1;
    if (last >= 0) draft.effect(last, notified, { kind: 'document-finished', to: work.context.line.employeeId, pool: null });
  } else if (unfinished) draft.state = 'active';
}

function anyMoves(work: Work, which: 'open' | 'waiting', move: (work: Work, index: number) => boolean): boolean {
  let moved = false;
  for (let index = 0; index < work.draft.runs.length; index += 1) {
    const run = work.draft.at(index);
    if (isUnfinished(run) && (run.state === 'open') === (which === 'open')) moved = move(work, index) || moved;
  }
  return moved;
}

function tryToOpen(work: Work, index: number): boolean {
  const { registry, context, draft } = work;
  const run = draft.at(index);
  if (run.opensAt > context.now) return false;
  if (awaitedRun(registry, draft.runs, run) !== undefined) return wait(draft, index);
  const turn = turnOf(work, run);
  const unmet: Need[] = missingSteps(registry, draft.runs, run).map((step): Need => `done:${step}`);
  const people = definitionOf(work, run).needs.filter((need) => !need.startsWith('done:') && !met(context, need));
  unmet.push(...people.map((need) => lackOf(need, context.line)));
  const { holderId, pool } = holderOf(turn, context);
  if (holderId === null && pool === null && !unmet.includes(needOf(turn, context))) unmet.push(needOf(turn, context));
  if (unmet.length === 0) {
    openTurn(work, index, turn, 'task-opened');
    return true;
  }
  const same = run.state === 'blocked' && unmet.length === run.unmet.length && unmet.every((need) => run.unmet.includes(need));
  if (same) return false;
  draft.change(index, { state: 'blocked', unmet });
  if (run.state === 'scheduled') draft.effect(index, notified, { kind: 'step-blocked', to: context.line.employeeId, pool: null });
  return true;
}

/** While a step that it needs is under way a run has its place in the plan and nothing to repair. */
function wait(draft: Draft, index: number): boolean {
  if (draft.at(index).state === 'scheduled') return false;
  draft.change(index, { state: 'scheduled', unmet: [] });
  return true;
}

function met({ line }: Context, need: Need): boolean {
  return need === 'supervisor' || need === 'supervisor-account' ? line.supervisorId !== null : line.employeeAble;
}

/** Opens a turn for its holder of today. Nothing is late on arrival: a due date that has passed moves to the turn's own days. */
function openTurn(work: Work, index: number, turn: Turn, kind: 'task-opened' | 'task-returned'): void {
  const { context, draft } = work;
  const { now } = context;
  const run = draft.at(index);
  const holder = holderOf(turn, context);
  const ownDays = afterWorkingDays(work, now, turn.days);
  // The first turn has the step's window as planned; a later one, or one that came back, has at least its own days.
  const asPlanned = definitionOf(work, run).turns[0] === turn && kind === 'task-opened';
  const dueAt = run.dueAt > now && (asPlanned || run.dueAt > ownDays) ? run.dueAt : ownDays;
  draft.change(index, {
    state: 'open',
    turn: turn.key,
    unmet: [],
    dueAt: run.dueAt > dueAt ? run.dueAt : dueAt,
    task: { id: null, turn: turn.key, ...holder, opensAt: now, dueAt, late: false, remindedAt: null },
  });
  tellTakers(draft, index, kind);
}

function afterWorkingDays({ context }: Work, now: Instant, days: number): Instant {
  return endOfDay(addWorkingDays(localDateOf(now, context.zone), days, context.calendar), context.zone);
}

/** An open turn follows its holder; without one the run blocks and keeps its place; after the due date silence takes effect. */
function follow(work: Work, index: number): boolean {
  const { context, draft } = work;
  const run = draft.at(index);
  const { task } = run;
  if (task === null) throw new Error(`Open run ${run.step} has no task`);
  const turn = turnOf(work, run);
  const holder = holderOf(turn, context);
  if (holder.holderId === null && holder.pool === null) {
    if (task.holderId !== context.line.employeeId) tellTakers(draft, index, 'task-moved');
    draft.close(index, 'cancelled');
    draft.change(index, { state: 'blocked', unmet: [needOf(turn, context)] });
    draft.effect(index, notified, { kind: 'step-blocked', to: context.line.employeeId, pool: null });
    return true;
  }
  if (!isSameHolder(holder, task)) {
    // That others may take the turn as well is no reason for its holder to look again.
    if (isSameHolder({ ...holder, deputies: [] }, { ...task, deputies: [] })) draft.amend(index, { task: { ...task, ...holder } });
    else draft.change(index, { task: { ...task, ...holder, remindedAt: null } });
    handOver(draft, index, task, holder);
    return true;
  }
  if (task.dueAt > context.now) return false;
  if (turn.onSilence === 'advance') {
    draft.close(index, 'lapsed');
    finishTurn(work, index, turn);
    return true;
  }
  if (task.late) return false;
  draft.change(index, { task: { ...task, late: true } });
  tellTakers(draft, index, 'task-late');
  return true;
}

/** Goes on after a turn: the next turn opens, or the step is done. */
export function finishTurn(work: Work, index: number, turn: Turn): void {
  const { draft } = work;
  const definition = definitionOf(work, draft.at(index));
  const next = definition.turns[definition.turns.indexOf(turn) + 1];
  if (next === undefined) {
    draft.change(index, { state: 'done', turn: null, unmet: [] });
    for (const step of definition.ends ?? []) passOver(draft, step);
    if (definition.signs) draft.effect(index, documentSigned, null);
    return;
  }
  openOrBlock(work, index, next, 'task-opened');
}

/** What is left of a step that can no longer be done is skipped, and says that it was not reported. */
function passOver(draft: Draft, step: string): void {
  for (const [index, run] of draft.runs.entries())
    if (run.step === step && run.state !== 'done' && run.state !== 'skipped' && run.state !== 'cancelled') {
      draft.close(index, 'cancelled');
      draft.change(index, { state: 'skipped', turn: null, unmet: [], cause: 'NOT_REPORTED' });
    }
}

/** Opens a turn, or blocks the run at it while nobody can hold it. */
export function openOrBlock(work: Work, index: number, turn: Turn, kind: 'task-opened' | 'task-returned'): void {
  const { context, draft } = work;
  const { holderId, pool } = holderOf(turn, context);
  if (holderId !== null || pool !== null) {
    openTurn(work, index, turn, kind);
    return;
  }
  draft.change(index, { state: 'blocked', turn: turn.key, unmet: [needOf(turn, context)] });
  draft.effect(index, notified, { kind: 'step-blocked', to: context.line.employeeId, pool: null });
}

/**
 * The next moment at which time alone may move this document: an opening, or a due date that is not marked yet. Null when none.
 * What waits for a person or for another step is woken by that, not by the clock.
 */
export function wakesAt(runs: readonly StepRun[], now: Instant): Instant | null {
  let soonest: Instant | null = null;
  for (const run of runs) {
    const moment = wakingMoment(run, now);
    if (moment !== null && (soonest === null || moment < soonest)) soonest = moment;
  }
  return soonest;
}

function wakingMoment(run: StepRun, now: Instant): Instant | null {
  if (run.state === 'scheduled') return run.opensAt > now ? run.opensAt : null;
  return run.state === 'open' && run.task !== null && !run.task.late ? run.task.dueAt : null;
}
