import { endOfDay, localDateOf, startOfDay } from '../calendar/zone.js';
import { Refusal } from '../errors/refusal.js';
import type { NoticeKind } from '../notices/notices.js';
import type { Fault } from '../errors/fault.js';
import { unknownKeyFaults } from '../errors/schema-faults.js';
import { answerFaults } from './answer-faults.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import { doubtsAbout } from './doubt.js';
import { Draft, type ClosedTask } from './draft.js';
import { effectsOf, type StepEffect } from './effect.js';
import { holderOf, rightTo, type Right } from './holder.js';
import { holdingsOf, type Holding } from './holding.js';
import { markFaults, type Mark } from './mark.js';
import { heldNow, isBroughtAbout, officialsOf, type Move } from './move.js';
import { isComplete, isEnded, isUnfinished, type Progress, type StepRun } from './progress.js';
import type { Registry } from './registry.js';
import { reopensFrom, request, withdrawRequest } from './request.js';
import { hasRested, isHeldUpBy } from './resting.js';
import { brokenRules } from './rule.js';
import { factsOf, finishTurn, openOrBlock, settle, turnOf, type Work } from './settle.js';
import { wayBack } from './take-back.js';
import { tellConcerned, tellPerson, tellPools, tellReopened, tellRepresented, tellTaken, tellTakers } from './tell.js';
import type { Said, Transition } from './transition.js';

export interface Decision {
  readonly progress: Progress;
  readonly changed: readonly StepRun[];
  readonly closed: readonly ClosedTask[];
  readonly effects: readonly StepEffect[];
  /** Whose move a run is from now on, where that changed. */
  readonly holdings: readonly Holding[];
  /** Empty when the command found nothing to do: then nothing is saved and nothing is audited. */
  readonly transitions: readonly Transition[];
}

/** Says what a command does to one participant's progress, or why it is refused. Pure: nothing is saved or sent here. */
export function decide(registry: Registry, progress: Progress, command: Command, context: Context): Decision | Refusal {
  const draft = new Draft(progress, context.now);
  const work: Work = { registry, context, draft };
  const outcome = apply(work, command);
  if (outcome instanceof Refusal) return outcome;
  settle(work);
  const changed = draft.changed();
  const transitions = transitionsOf(work, progress, command, outcome);
  if (changed.length > 0 && transitions.length === 0) throw new Error(`A ${command.type} changed a document without a word in its trail`);
  return {
    progress: { state: draft.state, runs: draft.runs },
    changed,
    closed: draft.closed,
    effects: draft.effects,
    holdings: holdingsOf(registry, { before: progress.runs, changed, closed: draft.closed, now: context.now }),
    transitions,
  };
}

/** The lines of the trail: that of the command with what it brought about, then one for whatever else happened. */
function transitionsOf({ draft, context }: Work, before: Progress, command: Command, said: Said | null): Transition[] {
  const dueMoved = dueDaysMoved(draft, before, context, command);
  // That the next turn has days of its own is said by the line of the answer before it.
  const ownDays = dueMoved.find(({ by, step, occasion }) => by === 'time' && step === said?.step && occasion === said.occasion);
  const others = [...draft.moves, ...dueMoved.filter((move) => move !== ownDays)];
  if (said === null) return others.map(lineOf);
  const run = draft.runs.find(({ step, occasion }) => step === said.step && occasion === said.occasion);
  const held = run?.task?.id === null ? heldNow(run.task) : {};
  // That its own run opens is said by whom it is with.
  const isSaid = (move: Move) => move.action === 'run.opened' && move.step === said.step && move.occasion === said.occasion;
  const broughtAbout = others.filter((move) => isBroughtAbout(move) && !isSaid(move)).map(({ by: _by, ...move }) => move);
  const own: Transition = { ...said, by: 'actor', values: { ...said.values, ...held, ...ownDays?.values }, broughtAbout };
  return [own, ...others.filter((move) => !isBroughtAbout(move)).map(lineOf)];
}

function lineOf(move: Move): Transition {
  return { ...move, committed: null, broughtAbout: [] };
}

/**
 * Nothing is late on arrival: whoever takes something up again moves its due day, and so does a turn that gets days of its own; that is
 * told. What opens tells it with its opening, an extension by itself.
 */
function dueDaysMoved(draft: Draft, before: Progress, { zone }: Context, command: Command): Move[] {
  if (command.type === 'extend') return [];
  const because = command.type === 'resume' || command.type === 'reopen' ? (command.because ?? {}) : undefined;
  const moved: Move[] = [];
  for (const [index, { step, occasion, turn, dueAt }] of draft.runs.entries()) {
    const former = before.runs[index]?.dueAt ?? dueAt;
    if (former === dueAt) continue;
    const opens = draft.moves.some((move) => move.step === step && move.occasion === occasion && 'dueBefore' in move.values);
    if (because === undefined && opens) continue;
    const values = { dueBefore: localDateOf(former, zone), dueOn: localDateOf(dueAt, zone), ...because };
    moved.push({ action: 'run.due-moved', step, occasion, turn, by: because === undefined ? 'time' : 'actor', values });
  }
  return moved;
}

function apply(work: Work, command: Command): Said | null | Refusal {
  const { draft } = work;
  if (isEnded(draft.state) && onRunning.has(command.type)) return new Refusal('DOCUMENT_ENDED');
  switch (command.type) {
    case 'start':
      return start(work, command);
    case 'withdraw':
      if (draft.state === 'withdrawn') return new Refusal('ALREADY_WITHDRAWN');
      if (isComplete(draft.state)) return new Refusal('DOCUMENT_COMPLETE');
      return end(work, 'withdrawn', { action: 'withdrawn', values: { cause: command.cause, ...command.because } });
    case 'close':
      return draft.state === 'active' ? end(work, 'unfinished', { action: 'closed', values: { ...command.because } }) : null;
    case 'resume':
      return resume(work, command);
    case 'refresh':
      return null;
    case 'request':
      return request(work, command);
    case 'withdraw-request':
      return withdrawRequest(work, command);
    case 'complete':
      return complete(work, command);
    case 'return':
      return giveBack(work, command);
    case 'take-back':
      return takeBack(work, command);
    case 'extend':
    case 'remind':
    case 'skip':
    case 'reopen':
      return administer(work, command);
  }
}

/** Acts on a step that a document no longer takes once it was ended; a request hears so only where the actor has a part in the document. */
const onRunning: ReadonlySet<Command['type']> = new Set(['withdraw-request', 'take-back', 'extend', 'remind', 'skip', 'reopen']);

function start({ context, draft }: Work, { schedule, joins = false, because }: Command & { type: 'start' }): Said | Refusal {
  if (draft.runs.length > 0) return new Refusal('ALREADY_PARTICIPANT');
  for (const line of schedule) {
    const dueAt = endOfDay(line.dueOn, context.zone);
    // Nobody reports on a quarter that had ended before he came; his targets and the year's assessment are asked of everybody.
    const isOver = joins && line.occasion !== '' && dueAt <= context.now;
    draft.runs.push({
      id: null,
      step: line.step,
      stepVersion: line.stepVersion,
      occasion: line.occasion,
      state: isOver ? 'skipped' : 'scheduled',
      turn: null,
      opensAt: startOfDay(line.opensOn, context.zone),
      dueAt,
      dueBefore: null,
      round: 1,
      version: 1,
      unmet: [],
      blockedAt: null,
      cause: isOver ? 'BEFORE_JOINING' : null,
      askedAs: null,
      task: null,
    });
  }
  // By hand somebody takes him in for a reason; who comes by himself hears it by his first turn.
  if (joins && because !== undefined) tellOfDocument(draft, 'document-joined', context);
  const values = { runs: schedule.length, ...(joins ? { skipped: draft.runs.filter(({ state }) => state === 'skipped').length } : {}) };
  return { ...aboutAll, action: joins ? 'joined' : 'started', values: { ...values, ...because } };
}

/** What a transition says that concerns the document as a whole. */
const aboutAll = { step: null, occasion: null, turn: null, committed: null } as const;

/** Cuts off whatever is unfinished, each at the turn where it stands, so that it can be taken up there again. */
function end({ draft, context }: Work, state: 'withdrawn' | 'unfinished', said: Pick<Said, 'action' | 'values'>): Said {
  const kind = state === 'withdrawn' ? 'document-withdrawn' : 'document-closed';
  tellOfDocument(draft, kind, context);
  draft.runs.forEach((run, index) => {
    if (!isUnfinished(run)) return;
    // Whoever else held a turn of it hears why it is gone.
    if (run.task !== null && run.task.holderId !== context.line.employeeId) tellTakers(draft, index, kind);
    draft.close(index, 'cancelled', { right: { onBehalfOf: null } });
    draft.change(index, { state: 'cancelled', unmet: [] });
  });
  draft.state = state;
  return { ...aboutAll, ...said, values: { ...officialsOf(context.line), ...said.values } };
}

/** Tells the employee what became of his document as a whole; told once, it stands at the last of its steps. */
function tellOfDocument(draft: Draft, kind: NoticeKind, { line }: Context): void {
  const last = draft.runs.length - 1;
  if (last >= 0) tellPerson(draft, last, { kind, to: 'employee' }, line);
}

/** What was cut off waits again for what it waits for; nothing is late on arrival, as at every opening. */
function resume({ draft, context }: Work, { because }: Command & { type: 'resume' }): Said | Refusal {
  if (!isEnded(draft.state)) return new Refusal('DOCUMENT_NOT_ENDED');
  draft.runs.forEach(({ state }, index) => {
    if (state === 'cancelled') draft.change(index, { state: 'scheduled' });
  });
  const hadLeft = draft.state === 'withdrawn';
  tellOfDocument(draft, hadLeft ? 'document-resumed' : 'document-reopened', context);
  draft.state = 'active';
  return { ...aboutAll, action: hadLeft ? 'resumed' : 'reopened', values: { ...because } };
}

interface OpenTurn {
  readonly index: number;
  readonly run: StepRun;
  readonly right: Right;
}

/** Finds the open turn a person wants to move, or refuses: closed, not his (as if unknown), or changed meanwhile. */
function openTurnFor(work: Work, taskId: string, ifVersion: number | null): OpenTurn | Refusal {
  const { context, draft } = work;
  const index = draft.runs.findIndex((run) => run.task?.id === taskId);
  const run = draft.runs[index];
  if (run === undefined || run.task === null) return new Refusal('TASK_NOT_OPEN');
  const turn = turnOf(work, run);
  // The line of this moment decides, not the stored holder: a transfer counts before its hand-over job has run.
  const right = rightTo(turn, holderOf(turn, context), context);
  if (right === null) return new Refusal('NOT_FOUND');
  if (ifVersion !== null && ifVersion !== run.version) return new Refusal('TASK_CHANGED_MEANWHILE', { version: run.version });
  return { index, run, right };
}

function complete(work: Work, command: Command & { type: 'complete' }): Said | Refusal {
  const found = openTurnFor(work, command.taskId, command.ifVersion);
  if (found instanceof Refusal) return found;
  const { index, run, right } = found;
  const turn = turnOf(work, run);
  const facts = factsOf(work, run);
  const parsed = turn.form.safeParse(command.answers);
  if (!parsed.success) {
    const unknown = unknownKeyFaults(parsed.error.issues);
    if (unknown.length > 0) return new Refusal('MALFORMED_REQUEST', {}, unknown);
    return new Refusal('ANSWERS_INVALID', {}, answerFaults(turn, command.answers, facts));
  }
  const faults = brokenRules(turn.rules, parsed.data, facts);
  if (faults.length > 0) return new Refusal('ANSWERS_INVALID', {}, faults);
  const answers = turn.fillIn(parsed.data, facts);
  const doubts = command.standsBy === undefined ? [] : doubtsAbout(turn.doubts, answers, facts);
  const open = doubts.filter(({ code }) => command.standsBy?.includes(code) !== true);
  if (open.length > 0) return new Refusal('ANSWERS_DOUBTED', {}, open);
  work.draft.close(index, 'done', { answers, right });
  for (const { type, body } of effectsOf(turn.effects, answers, facts)) work.draft.effect(index, type, body);
  for (const told of turn.tells(answers)) tellPerson(work.draft, index, told, work.context.line);
  tellRepresented(work.draft, index, right.onBehalfOf, work.context.line);
  finishTurn(work, index, turn);
  return {
    action: 'turn.completed',
    step: run.step,
    occasion: run.occasion,
    turn: turn.key,
    values: { round: run.round, ...named(right), ...turn.audited(answers), ...stoodBy(doubts) },
    committed: answers,
  };
}

/** What somebody was asked and stood by, as the trail keeps it. */
function stoodBy(doubts: readonly Fault[]): { stoodBy?: string } {
  return doubts.length === 0 ? {} : { stoodBy: doubts.map(({ code }) => code).join(', ') };
}

function giveBack(work: Work, command: Command & { type: 'return' }): Said | Refusal {
  const found = openTurnFor(work, command.taskId, command.ifVersion);
  if (found instanceof Refusal) return found;
  const { index, run, right } = found;
  const turn = turnOf(work, run);
  const reason = command.reason.trim();
  const earlier = work.registry.get(run.step, run.stepVersion).turns.find((each) => each.key === turn.returnsTo);
  if (earlier === undefined) return new Refusal('TURN_NOT_RETURNABLE');
  if (reason === '') return Refusal.at('reason', 'REASON_REQUIRED');
  const marks = command.marks === undefined || command.marks.length === 0 ? null : command.marks;
  const faults = marks === null ? [] : markFaults(marks, turn.marks(factsOf(work, run)));
  if (faults.length > 0) return new Refusal('ANSWERS_INVALID', {}, faults);
  work.draft.close(index, 'returned', { reason, marks, right });
  tellRepresented(work.draft, index, right.onBehalfOf, work.context.line);
  work.draft.change(index, { round: run.round + 1 });
  openOrBlock(work, index, earlier, 'task-returned');
  return {
    action: 'turn.returned',
    step: run.step,
    occasion: run.occasion,
    turn: turn.key,
    values: { round: run.round, ...named(right), to: earlier.key, ...marked(marks) },
    committed: marks === null ? reason : { reason, marks },
  };
}

/** Opens the turn anew for whoever had handed it in; who was to look at it next hears that it moved. */
function takeBack(work: Work, { step, occasion, turn: key }: Command & { type: 'take-back' }): Said | Refusal {
  const { draft, context, registry } = work;
  const index = draft.runs.findIndex((each) => each.step === step && each.occasion === occasion);
  const run = draft.runs[index];
  if (run === undefined) return new Refusal('NOT_FOUND');
  const found = wayBack(registry, run, key, context);
  if (found instanceof Refusal) return found;
  const { turn, right } = found;
  tellTaken(draft, index);
  draft.close(index, 'taken-back', { right });
  tellRepresented(draft, index, right.onBehalfOf, context.line);
  draft.change(index, { round: run.round + 1 });
  openOrBlock(work, index, turn, 'task-opened');
  return { action: 'turn.taken-back', step, occasion, turn: key, values: { round: run.round, ...named(right) }, committed: null };
}

/** What of an answer was marked, as the trail keeps it: keys, and no word of the comments. */
function marked(marks: readonly Mark[] | null): { marked?: string } {
  return marks === null ? {} : { marked: marks.map(({ key }) => key).join(',') };
}

/** On whose behalf a turn was moved, as the trail keeps it: nothing where somebody moved his own. */
function named({ onBehalfOf }: Right): { onBehalfOf?: string } {
  return onBehalfOf === null ? {} : { onBehalfOf };
}

/** Offices that decided a turn of a finished run. */
function poolsOf({ registry }: Work, { step, stepVersion, state }: StepRun): string[] {
  const { turns } = registry.get(step, stepVersion);
  return state === 'done' ? turns.flatMap(({ holder }) => (typeof holder === 'object' ? [holder.pool] : [])) : [];
}

/**
 * Reopens what rests on the step, where that was asked for; says which steps those were, as the trail keeps it. What an office decided and
 * is left as it is no longer counts until it is decided again: whoever counts on it is told.
 */
function reopenResting(work: Work, { step, withResting = false }: Command & { type: 'reopen' }): { with?: string } {
  const { registry, context, draft } = work;
  const reopened: string[] = [];
  for (const [index, run] of draft.runs.entries()) {
    if (!hasRested(registry, run, step)) continue;
    const pools = poolsOf(work, run);
    if (!withResting) {
      if (pools.length > 0) tellPerson(draft, index, { kind: 'step-outdated', to: 'employee' }, context.line);
      tellPools(draft, index, 'step-outdated', pools);
      continue;
    }
    if (run.task !== null && run.task.holderId !== context.line.employeeId) tellTaken(draft, index);
    draft.close(index, 'cancelled', { right: { onBehalfOf: null } });
    draft.change(index, { state: 'scheduled', turn: null, unmet: [], round: run.round + 1, cause: null });
    tellPerson(draft, index, { kind: 'step-reopened', to: 'employee' }, context.line);
    tellPools(draft, index, 'step-reopened', pools);
    reopened.push(`${run.step}/${run.occasion}`);
  }
  return reopened.length === 0 ? {} : { with: reopened.join(',') };
}

function skip({ draft, context }: Work, index: number): void {
  tellConcerned(draft, index, 'step-skipped', context.line);
  draft.close(index, 'cancelled', { right: { onBehalfOf: null } });
  draft.change(index, { state: 'skipped', turn: null, unmet: [] });
}

/** Skips what would wait for the step for ever, where that was asked for; says which steps those were, as the trail keeps it. */
function skipHeldUp(work: Work, { step, withResting = false }: Command & { type: 'skip' }): { with?: string } {
  const skipped: string[] = [];
  for (const [index, run] of work.draft.runs.entries()) {
    if (!withResting || !isHeldUpBy(work.registry, run, step)) continue;
    skip(work, index);
    skipped.push(`${run.step}/${run.occasion}`);
  }
  return skipped.length === 0 ? {} : { with: skipped.join(',') };
}

/** The administrator's bulk acts on one step run: extend, remind, skip, reopen. */
function administer(work: Work, command: Command & { type: 'extend' | 'remind' | 'skip' | 'reopen' }): Said | null | Refusal {
  const { context, draft } = work;
  const index = draft.runs.findIndex((run) => run.step === command.step && run.occasion === command.occasion);
  const run = draft.runs[index];
  if (run === undefined) return new Refusal('RUN_NOT_FOUND');
  const about = { action: `run.${command.type}` as const, step: run.step, occasion: run.occasion, turn: run.turn, committed: null };
  const why = command.because ?? {};
  switch (command.type) {
    case 'extend': {
      const dueAt = endOfDay(command.dueOn, context.zone);
      if (!isUnfinished(run)) return new Refusal('RUN_OVER');
      if (dueAt <= context.now) return new Refusal('DUE_DAY_PASSED');
      if (dueAt <= run.opensAt) return new Refusal('DUE_DAY_BEFORE_OPENING');
      if (dueAt === run.dueAt && (run.task === null || run.task.dueAt === dueAt)) return null;
      tellConcerned(draft, index, 'step-extended', context.line);
      draft.change(index, { dueAt, task: run.task && { ...run.task, dueAt, late: false } });
      return { ...about, values: { dueBefore: localDateOf(run.dueAt, context.zone), dueOn: command.dueOn, ...why } };
    }
    case 'remind':
      if (run.task === null) return new Refusal(isUnfinished(run) ? 'RUN_HELD_BY_NOBODY' : 'RUN_OVER');
      if (run.task.remindedAt !== null && localDateOf(run.task.remindedAt, context.zone) === localDateOf(context.now, context.zone))
        return new Refusal('REMINDED_TODAY');
      draft.amend(index, { task: { ...run.task, remindedAt: context.now } });
      tellTakers(draft, index, 'task-reminder');
      return { ...about, values: { ...heldNow(run.task), ...why } };
    case 'skip':
      if (!isUnfinished(run)) return new Refusal('RUN_OVER');
      skip(work, index);
      return { ...about, values: { ...skipHeldUp(work, command), ...why } };
    case 'reopen':
      if (run.state !== 'done' && run.state !== 'skipped') return new Refusal('RUN_NOT_OVER');
      if (!reopensFrom(work.registry, run.step).includes(run.state)) return new Refusal('CHANGED_ON_REQUEST');
      tellReopened(draft, index, poolsOf(work, run), context.line);
      draft.change(index, { state: 'scheduled', turn: null, round: run.round + 1, cause: null });
      return { ...about, values: { round: run.round + 1, ...reopenResting(work, command), ...why } };
  }
}
