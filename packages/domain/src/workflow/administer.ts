import { endOfDay, localDateOf } from '../calendar/zone.js';
import { Refusal } from '../errors/refusal.js';
import type { Command } from './command.js';
import { heldNow } from './move.js';
import { isUnfinished, type StepRun } from './progress.js';
import { reopensFrom } from './request.js';
import { hasRested, isHeldUpBy } from './resting.js';
import type { Work } from './settle.js';
import { tellConcerned, tellPerson, tellPools, tellReopened, tellTaken, tellTakers } from './tell.js';
import type { Said } from './transition.js';

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
export function administer(work: Work, command: Command & { type: 'extend' | 'remind' | 'skip' | 'reopen' }): Said | null | Refusal {
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
