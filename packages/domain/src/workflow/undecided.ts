import type { Context } from './context.js';
import { holderOf, rightTo } from './holder.js';
import { isUnfinished, type StepRun } from './progress.js';
import type { StepDefinition } from './step.js';

/** A turn that was taken: with an answer, or by silence. */
export interface TakenTurn {
  readonly turn: string;
  readonly round: number;
  readonly outcome: 'done' | 'lapsed';
}

/**
 * How far an answer has come: decided, so that it counts; waiting for whoever decides; or dropped, since it was given back, taken back,
 * replaced, or left when its step was skipped or cut off.
 */
export const answerStates = ['decided', 'waiting', 'dropped'] as const;
export type AnswerState = (typeof answerStates)[number];

/**
 * How far the answer of a turn has come among all turns that were taken in its run. It is decided by the first turn, from its own on, from
 * which something follows; a report that nobody answered until the year was signed stands as it was handed in (domain rule R-DAY-2).
 */
export function answerStateOf(
  { turns }: Pick<StepDefinition, 'turns'>,
  run: Pick<StepRun, 'state' | 'turn' | 'cause'>,
  answer: TakenTurn,
  taken: readonly TakenTurn[],
): AnswerState {
  const index = turns.findIndex(({ key }) => key === answer.turn);
  const decider = turns.slice(index).find(({ effects }) => effects.length > 0) ?? turns.at(-1);
  const later = taken.filter(({ turn, round, outcome }) => turn === answer.turn && outcome === 'done' && round > answer.round);
  const replacedIn = Math.min(...later.map(({ round }) => round));
  if (taken.some(({ turn, round }) => turn === decider?.key && round >= answer.round && round < replacedIn)) return 'decided';
  if (later.length > 0) return 'dropped';
  if (run.cause === 'NOT_REVIEWED') return 'decided';
  const isWithNext = turns.slice(index + 1).some(({ key }) => key === run.turn);
  return isUnfinished(run) && isWithNext ? 'waiting' : 'dropped';
}

/**
 * Whether somebody is a party to what is being decided in a step: its employee, and whoever holds one of its turns by the line of this
 * moment, or may take it for the holder.
 */
export function isPartyTo({ turns }: Pick<StepDefinition, 'turns'>, context: Pick<Context, 'actor' | 'line'>): boolean {
  const { actor, line } = context;
  if (actor.kind === 'person' && actor.employeeId === line.employeeId) return true;
  return turns.some((turn) => rightTo(turn, holderOf(turn, context), context) !== null);
}
