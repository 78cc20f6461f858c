import { Refusal } from '../errors/refusal.js';
import type { Context } from './context.js';
import { holderOf, rightTo, type Right } from './holder.js';
import type { StepRun } from './progress.js';
import type { Registry } from './registry.js';
import type { Turn } from './step.js';
import { readMeanwhile } from './unread.js';

/** The turn to go back to, and in whose right. */
interface WayBack {
  readonly turn: Turn;
  readonly right: Right;
}

/**
 * The way back to a turn that the actor took, or why there is none: it is not his (as if unknown), something followed from it, or whoever
 * has the next turn has looked at what was handed in.
 */
export function wayBack(
  registry: Registry,
  run: Pick<StepRun, 'step' | 'stepVersion' | 'task'>,
  key: string,
  context: Pick<Context, 'actor' | 'line'>,
): WayBack | Refusal {
  const { turns } = registry.get(run.step, run.stepVersion);
  const turn = turns.find((each) => each.key === key);
  const right = turn === undefined ? null : rightTo(turn, holderOf(turn, context), context);
  if (turn === undefined || right === null) return new Refusal('NOT_FOUND');
  const next = turns.find((each) => each.key === run.task?.turn);
  if (run.task === null || next?.returnsTo !== key || turn.effects.length > 0) return new Refusal('HANDED_ON');
  return readMeanwhile(run.task.openedAt) ?? { turn, right };
}

/** Whether the actor may take back what he handed in at this turn: where he may, there is a button. */
export function mayTakeBack(...asked: Parameters<typeof wayBack>): boolean {
  return !(wayBack(...asked) instanceof Refusal);
}
