import { Refusal } from '../errors/refusal.js';
import { missingSteps } from './awaited.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import { holderOf, rightTo, type Right } from './holder.js';
import { isEnded, isUnfinished, type Progress, type StepRun } from './progress.js';
import type { Registry } from './registry.js';
import { afterWorkingDays, type Work } from './settle.js';
import type { HolderRule, OnRequest, StepDefinition } from './step.js';
import { tellPerson } from './tell.js';
import { newestOf } from './template.js';
import type { Said } from './transition.js';

/** A step on request in its newest version: nobody pinned one, as no template has it. */
type Requested = StepDefinition & { readonly opens: OnRequest };

function isRequested(step: StepDefinition): step is Requested {
  return step.opens.kind === 'onRequest';
}

function requestedSteps({ steps }: Registry): readonly Requested[] {
  return [...newestOf(steps).values()].filter(isRequested);
}

interface Asking {
  readonly as: Exclude<HolderRule, object>;
  readonly right: Right;
}

/** As whom the actor may ask for the step by the line of today; undefined for whoever has no part in the document. */
function partOf({ opens }: Requested, context: Pick<Context, 'actor' | 'line'>): Asking | undefined {
  return opens.by.flatMap((as): Asking[] => {
    const right = rightTo({ holder: as }, holderOf({ holder: as }, context), context);
    return right === null ? [] : [{ as, right }];
  })[0];
}

/** As whom the actor may ask for the step in a document that stands so, or why he may not: whoever has no part in it hears of none. */
function askingFor(
  registry: Registry,
  { state, runs }: Progress,
  step: Requested,
  context: Pick<Context, 'actor' | 'line'>,
): Asking | Refusal {
  const asking = partOf(step, context);
  if (asking === undefined) return new Refusal('NOT_FOUND');
  if (isEnded(state)) return new Refusal('DOCUMENT_ENDED');
  if (runs.some((run) => run.step === step.opens.until && run.state === 'done')) return new Refusal('REQUEST_TOO_LATE');
  if (missingSteps(registry, runs, { step: step.key, stepVersion: step.version, state: 'scheduled' }).length > 0)
    return new Refusal('REQUEST_TOO_EARLY');
  if (runs.some((run) => run.step === step.key && isUnfinished(run))) return new Refusal('REQUEST_UNDER_WAY');
  return asking;
}

/** The steps that the actor may ask for now: where one stands, there is a button. */
export function requestsOpenTo(
  registry: Registry,
  progress: Progress,
  context: Pick<Context, 'actor' | 'line'>,
): readonly StepDefinition[] {
  return requestedSteps(registry).filter((step) => !(askingFor(registry, progress, step, context) instanceof Refusal));
}

/**
 * Opens a step that somebody asks for, under the number of the request, for as long as its first turn takes; whoever else may ask for it
 * is told.
 */
export function request(work: Work, { step: key, because }: Command & { type: 'request' }): Said | Refusal {
  const { registry, draft, context } = work;
  const known = requestedSteps(registry);
  if (!known.some((each) => partOf(each, context) !== undefined)) return new Refusal('NOT_FOUND');
  const step = known.find((each) => each.key === key);
  if (step === undefined) return Refusal.at('step', 'REQUEST_UNKNOWN');
  const asking = askingFor(registry, draft, step, context);
  if (asking instanceof Refusal) return asking;
  const occasion = String(draft.runs.filter((run) => run.step === key).length + 1);
  const index = draft.runs.push(newRun(work, step, occasion)) - 1;
  for (const to of step.opens.by) if (to !== asking.as) tellPerson(draft, index, { kind: 'step-requested', to }, context.line);
  const { onBehalfOf } = asking.right;
  const values = { by: asking.as, ...(onBehalfOf === null ? {} : { onBehalfOf }), ...because };
  return { action: 'run.request', step: key, occasion, turn: null, values, committed: null };
}

function newRun(work: Work, { key, version, turns }: Requested, occasion: string): StepRun {
  const { now } = work.context;
  return {
    id: null,
    step: key,
    stepVersion: version,
    occasion,
    state: 'scheduled',
    turn: null,
    opensAt: now,
    dueAt: afterWorkingDays(work, now, turns[0]?.days ?? 0),
    dueBefore: null,
    round: 1,
    version: 1,
    unmet: [],
    blockedAt: null,
    cause: null,
    task: null,
  };
}

/**
 * From which states runs of a step are reopened. What was asked for is asked for anew, and what a step on request changes is changed by it
 * alone once it is signed (domain rule R-SKP-9).
 */
export function reopensFrom(registry: Registry, key: string): readonly ('done' | 'skipped')[] {
  const onRequest = requestedSteps(registry);
  if (onRequest.some((step) => step.key === key)) return [];
  return onRequest.some(({ opens }) => opens.amends === key) ? ['skipped'] : ['done', 'skipped'];
}
