import { addWorkingDays } from '../calendar/working-days.js';
import { endOfDay, localDateOf, type Instant } from '../calendar/zone.js';
import { awaitedRun, missingSteps } from './awaited.js';
import type { Context } from './context.js';
import type { Draft } from './draft.js';
import { documentSigned, notified } from './effect.js';
import type { Facts } from './facts.js';
import { holderOf, lackOf, needOf } from './holder.js';
import { heldBefore, heldNow, officialsOf, type Move } from './move.js';
import { isEnded, isUnfinished, type StepRun } from './progress.js';
import type { Registry } from './registry.js';
import { daysOn, type Need, type StepDefinition, type Turn } from './step.js';
import { handOver, isSameHolder, tellConcerned, tellPerson, tellTaken, tellTakers } from './tell.js';

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

export function factsOf({ context: { facts } }: Work, { occasion }: StepRun): Facts {
  const { employee, answers, provided } = facts;
  return { employee, answers, occasion, provided };
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
    const isRated = hasItsRating(work);
    draft.state = isRated ? 'complete' : 'unrated';
    draft.noteWhole(isRated ? 'finished' : 'finished-unrated', officialsOf(work.context.line));
    const last = draft.runs.length - 1;
    const kind = isRated ? 'document-finished' : 'document-unrated';
    if (last >= 0) draft.effect(last, notified, { kind, to: work.context.line.employeeId, pool: null });
  } else if (unfinished) draft.state = 'active';
}

/** Whether a step that rates the year was done, or none was asked for. */
function hasItsRating(work: Work): boolean {
  const rating = work.draft.runs.filter((run) => definitionOf(work, run).rates === true);
  return rating.length === 0 || rating.some(({ state }) => state === 'done');
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
    noteOpened(work, index, run);
    return true;
  }
  const same = run.state === 'blocked' && unmet.length === run.unmet.length && unmet.every((need) => run.unmet.includes(need));
  if (same) return false;
  block(draft, index, unmet, run.state === 'scheduled' ? 'time' : 'line');
  if (run.state === 'scheduled') draft.effect(index, notified, { kind: 'step-blocked', to: context.line.employeeId, pool: null });
  return true;
}

/** What was held up for want of somebody goes on by a change of the line; what was held up for a step, or had its day, by the clock. */
function noteOpened({ draft, context }: Work, index: number, before: StepRun): void {
  const { task, dueAt, dueBefore } = draft.at(index);
  const moved: Move['values'] =
    dueBefore === null || dueBefore === before.dueBefore ? {} : { dueBefore: localDateOf(dueBefore, context.zone) };
  const values = { ...(task === null ? {} : heldNow(task)), dueOn: localDateOf(dueAt, context.zone), ...moved };
  if (before.state !== 'blocked') return draft.note(index, 'run.opened', 'time', values);
  const forSomebody = before.unmet.some((need) => !need.startsWith('done:'));
  draft.note(index, 'run.unblocked', forSomebody ? 'line' : 'actor', values);
  // Whoever was told that his document is held up hears that it goes on, unless the turn is his.
  if (task !== null && task.holderId !== context.line.employeeId)
    tellPerson(draft, index, { kind: 'step-reassigned', to: 'employee' }, context.line);
}

/** Blocks the run for want of what is named. */
function block(draft: Draft, index: number, unmet: readonly Need[], by: Move['by'], values: Move['values'] = {}): void {
  draft.change(index, { state: 'blocked', unmet });
  draft.note(index, 'run.blocked', by, { ...values, unmet: unmet.join(',') });
}

/** While a step that it needs is under way a run has its place in the plan and nothing to repair. */
function wait(draft: Draft, index: number): boolean {
  if (draft.at(index).state === 'scheduled') return false;
  draft.change(index, { state: 'scheduled', unmet: [] });
  draft.note(index, 'run.waits', 'actor');
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
  const { holderId, pool, onBehalfOf, deputies } = holderOf(turn, context);
  const ownDays = afterWorkingDays(work, now, daysOn(turn.days, localDateOf(now, context.zone)));
  // The first turn has the step's window as planned; a later one, or one that came back, has at least its own days.
  const asPlanned = definitionOf(work, run).turns[0] === turn && kind === 'task-opened';
  const dueAt = run.dueAt > now && (asPlanned || run.dueAt > ownDays) ? run.dueAt : ownDays;
  draft.change(index, {
    state: 'open',
    turn: turn.key,
    unmet: [],
    dueAt: run.dueAt > dueAt ? run.dueAt : dueAt,
    task: {
      id: null,
      turn: turn.key,
      holderId,
      pool,
      onBehalfOf,
      deputies,
      opensAt: now,
      dueAt,
      late: false,
      remindedAt: null,
      openedAt: null,
    },
  });
  tellTakers(draft, index, kind);
}

/** The end of the last of so many working days from a moment on. */
export function afterWorkingDays({ context }: Pick<Work, 'context'>, now: Instant, days: number): Instant {
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
    if (task.holderId !== context.line.employeeId) tellTaken(draft, index);
    draft.close(index, 'cancelled');
    block(draft, index, [needOf(turn, context)], 'line', heldBefore(task));
    draft.effect(index, notified, { kind: 'step-blocked', to: context.line.employeeId, pool: null });
    return true;
  }
  if (!isSameHolder(holder, task)) {
    // That others may take the turn as well is no reason for its holder to look again.
    if (isSameHolder({ ...holder, deputies: [] }, { ...task, deputies: [] })) {
      draft.amend(index, { task: { ...task, ...holder } });
      draft.note(index, 'run.deputies', 'line', { ...heldNow(holder), ...actingFor(holder.deputies) });
    } else {
      draft.change(index, { task: { ...task, ...holder, remindedAt: null } });
      const standsIn = holder.onBehalfOf !== null && holder.holderId !== task.holderId;
      draft.note(index, standsIn ? 'run.stood-in' : 'run.handed-over', 'line', { ...heldBefore(task), ...heldNow(holder) });
      if (turn.holder !== 'employee') tellPerson(draft, index, { kind: 'step-reassigned', to: 'employee' }, context.line);
    }
    handOver(draft, index, task, holder);
    return true;
  }
  if (task.dueAt > context.now) return false;
  if (turn.onSilence === 'advance') {
    draft.note(index, 'turn.lapsed', 'time', heldBefore(task));
    draft.close(index, 'lapsed');
    for (const to of ['employee', 'supervisor'] as const) tellPerson(draft, index, { kind: 'turn-lapsed', to }, context.line);
    finishTurn(work, index, turn, 'time');
    return true;
  }
  if (hasEnded(work, run.step)) {
    passOver(work, index, 'time');
    return true;
  }
  if (task.late) return false;
  draft.change(index, { task: { ...task, late: true } });
  draft.note(index, 'run.late', 'time', heldNow(task));
  tellTakers(draft, index, 'task-late');
  return true;
}

function actingFor(deputies: readonly string[]): Move['values'] {
  return deputies.length === 0 ? {} : { deputies: deputies.join(',') };
}

/** Goes on after a turn: the next turn opens, or the step is done. */
export function finishTurn(work: Work, index: number, turn: Turn, by: 'actor' | 'time' = 'actor'): void {
  const { draft } = work;
  const definition = definitionOf(work, draft.at(index));
  const next = definition.turns[definition.turns.indexOf(turn) + 1];
  if (next === undefined) {
    draft.change(index, { state: 'done', turn: null, unmet: [] });
    for (const [other, run] of draft.runs.entries()) if (isUnfinished(run) && isEndedBy(work, definition, run)) passOver(work, other, by);
    if (definition.signs) draft.effect(index, documentSigned, null);
    return;
  }
  openOrBlock(work, index, next, 'task-opened');
}

/**
 * How what is unfinished of one step ends when another is done: at once where it can be asked for until then; once it is due where that
 * step ends it, and at once of that what was to open only later; null where it goes on.
 */
export function endingWith({ key, ends = [] }: StepDefinition, { key: step, opens }: StepDefinition): 'at-once' | 'once-due' | null {
  if (opens.kind === 'onRequest') return opens.until === key ? 'at-once' : null;
  return ends.includes(step) ? 'once-due' : null;
}

function isEndedBy(work: Work, definition: StepDefinition, run: StepRun): boolean {
  const how = endingWith(definition, definitionOf(work, run));
  return how !== null && endsNow(how, run, work.context.now);
}

/** Whether what ends in that way ends now: what is under way has until its due day, what was to open only later is never asked. */
export function endsNow(how: 'at-once' | 'once-due', run: StepRun, now: Instant): boolean {
  return how === 'at-once' || isDue(run, now) || (run.state === 'scheduled' && run.opensAt > now);
}

/** Whether the time of a run is over. */
function isDue({ task, dueAt }: StepRun, now: Instant): boolean {
  return (task?.dueAt ?? dueAt) <= now;
}

/** Whether a step can no longer be done once it is due, because another one that ends it is finished. */
function hasEnded(work: Work, step: string): boolean {
  return work.draft.runs.some((run) => run.state === 'done' && definitionOf(work, run).ends?.includes(step) === true);
}

/**
 * What can no longer be done is skipped (domain rule R-DAY-2), and says whether nobody reported it, nobody answered the report, or what was
 * asked for was not agreed in time.
 */
function passOver(work: Work, index: number, by: 'actor' | 'time'): void {
  const { draft, context } = work;
  const run = draft.at(index);
  const isReported = run.turn !== null && definitionOf(work, run).turns[0]?.key !== run.turn;
  const onRequest = definitionOf(work, run).opens.kind === 'onRequest';
  const cause = onRequest ? 'NOT_AGREED_IN_TIME' : isReported ? 'NOT_REVIEWED' : 'NOT_REPORTED';
  tellConcerned(draft, index, 'step-skipped', context.line);
  draft.note(index, 'run.ended', by, { ...(run.task === null ? {} : heldBefore(run.task)), cause });
  draft.close(index, 'cancelled');
  draft.change(index, { state: 'skipped', turn: null, unmet: [], cause });
}

/** Opens a turn, or blocks the run at it while nobody can hold it. */
export function openOrBlock(work: Work, index: number, turn: Turn, kind: 'task-opened' | 'task-returned'): void {
  const { context, draft } = work;
  const { holderId, pool } = holderOf(turn, context);
  if (holderId !== null || pool !== null) {
    openTurn(work, index, turn, kind);
    return;
  }
  draft.change(index, { turn: turn.key });
  block(draft, index, [needOf(turn, context)], 'actor');
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
