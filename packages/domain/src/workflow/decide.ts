import { localDateOf } from '../calendar/zone.js';
import { Refusal } from '../errors/refusal.js';
import { administer } from './administer.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import { end, resume, start } from './document-life.js';
import { Draft, type ClosedTask } from './draft.js';
import type { StepEffect } from './effect.js';
import { holdingsOf, type Holding } from './holding.js';
import { complete, giveBack, takeBack } from './move-turn.js';
import { heldNow, isBroughtAbout, type Move } from './move.js';
import { isComplete, isEnded, type Progress, type StepRun } from './progress.js';
import type { Registry } from './registry.js';
import { request, withdrawRequest } from './request.js';
import { settle, type Work } from './settle.js';
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
  const { action, step, occasion, turn, committed } = said;
  const values = { ...said.values, ...held, ...ownDays?.values };
  const own: Transition = { action, step, occasion, turn, values, committed, by: 'actor', broughtAbout };
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
