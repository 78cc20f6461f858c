import type { Fault } from '../errors/fault.js';
import { Refusal } from '../errors/refusal.js';
import { unknownKeyFaults } from '../errors/schema-faults.js';
import { answerFaults } from './answer-faults.js';
import type { Command } from './command.js';
import { doubtsAbout } from './doubt.js';
import { effectsOf } from './effect.js';
import { holderOf, rightTo, type Right } from './holder.js';
import { markFaults, type Mark } from './mark.js';
import type { StepRun } from './progress.js';
import { brokenRules } from './rule.js';
import { factsOf, finishTurn, openOrBlock, turnOf, type Work } from './settle.js';
import { wayBack } from './take-back.js';
import { tellPerson, tellRepresented, tellTaken } from './tell.js';
import type { Said } from './transition.js';

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

/** Closes the turn with its answers, where they fit its form, keep its rules and are stood by; what follows from them is said. */
export function complete(work: Work, command: Command & { type: 'complete' }): Said | Refusal {
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

/** Gives the turn back to the one before it, for a reason. */
export function giveBack(work: Work, command: Command & { type: 'return' }): Said | Refusal {
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
export function takeBack(work: Work, { step, occasion, turn: key }: Command & { type: 'take-back' }): Said | Refusal {
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
