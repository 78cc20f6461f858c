import { localDateOf } from '../calendar/zone.js';
import { Refusal } from '../errors/refusal.js';
import { missingSteps } from './awaited.js';
import type { Command, CommittedReason } from './command.js';
import type { Context } from './context.js';
import { holderOf, rightTo, type Right } from './holder.js';
import { isEnded, isUnfinished, type Progress, type StepRun } from './progress.js';
import type { Registry } from './registry.js';
import { afterWorkingDays, type Work } from './settle.js';
import { daysOn, type OnRequest, type Side, type StepDefinition } from './step.js';
import { tellOthers, tellPerson, tellRepresented } from './tell.js';
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
  readonly as: Side;
  readonly right: Right;
}

/** As whom the actor may ask for the step by the line of today; undefined for whoever has no part in the document. */
function partOf({ opens }: Requested, context: Pick<Context, 'actor' | 'line'>): Asking | undefined {
  return opens.by.flatMap((as): Asking[] => {
    const right = rightTo({ holder: as }, holderOf({ holder: as }, context), context);
    return right === null ? [] : [{ as, right }];
  })[0];
}

/** The step as somebody names it who has a part in the document; whoever has none learns nothing of it. */
function named({ registry, context }: Work, key: string): Requested | Refusal {
  const known = requestedSteps(registry);
  if (!known.some((each) => partOf(each, context) !== undefined)) return new Refusal('NOT_FOUND');
  return known.find((each) => each.key === key) ?? Refusal.at('step', 'REQUEST_UNKNOWN');
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

/** What somebody may do about a step on request: ask for it, or withdraw his request of that number. */
export interface OpenRequest {
  readonly step: Requested;
  /** The number of his request that he may withdraw; null where he may ask. */
  readonly occasion: string | null;
}

/** The steps that the actor may ask for now, and his requests that he may withdraw: where one stands, there is a button. */
export function requestsOpenTo(registry: Registry, progress: Progress, context: Pick<Context, 'actor' | 'line'>): readonly OpenRequest[] {
  return requestedSteps(registry).flatMap((step): OpenRequest[] => {
    const own = progress.runs.find((run) => !(withdrawingOf(step, run, context) instanceof Refusal));
    if (own !== undefined) return [{ step, occasion: own.occasion }];
    return askingFor(registry, progress, step, context) instanceof Refusal ? [] : [{ step, occasion: null }];
  });
}

/**
 * Opens a step that somebody asks for, under the number of the request, for as long as its first turn takes; whoever else may ask for it
 * is told.
 */
export function request(work: Work, { step: key, because }: Command & { type: 'request' }): Said | Refusal {
  const { registry, draft, context } = work;
  const step = named(work, key);
  if (step instanceof Refusal) return step;
  const asking = askingFor(registry, draft, step, context);
  if (asking instanceof Refusal) return asking;
  const occasion = String(draft.runs.filter((run) => run.step === key).length + 1);
  const index = draft.runs.push(newRun(work, step, { occasion, askedAs: asking.as })) - 1;
  for (const to of step.opens.by) if (to !== asking.as) tellPerson(draft, index, { kind: 'step-requested', to }, context.line);
  return { action: 'run.request', step: key, occasion, turn: null, values: toldOf(asking, because), committed: null };
}

/** As whom and on whose behalf somebody asked or withdrew, and why, as the trail keeps it. */
function toldOf({ as, right: { onBehalfOf } }: Asking, because: CommittedReason | undefined): Said['values'] {
  return { by: as, ...(onBehalfOf === null ? {} : { onBehalfOf }), ...because };
}

/** In whose right the actor may withdraw the request behind a run, or why he may not: it is over, or the other side asked for it. */
function withdrawingOf(step: Requested, run: StepRun, context: Pick<Context, 'actor' | 'line'>): Asking | Refusal {
  const asking = partOf(step, context);
  if (asking === undefined || run.step !== step.key) return new Refusal('NOT_FOUND');
  if (!isUnfinished(run)) return new Refusal('REQUEST_OVER');
  return asking.as === run.askedAs ? asking : new Refusal('REQUEST_OF_ANOTHER');
}

/**
 * Ends a step for which the side of the actor had asked, as long as nobody has agreed: it is skipped, what was written in it counts for
 * nothing, and whoever else has a part in it is told. The next request gets the next number.
 */
export function withdrawRequest(work: Work, { step: key, occasion, because }: Command & { type: 'withdraw-request' }): Said | Refusal {
  const { draft, context } = work;
  const step = named(work, key);
  if (step instanceof Refusal) return step;
  const index = draft.runs.findIndex((run) => run.step === key && run.occasion === occasion);
  const run = draft.runs[index];
  if (run === undefined) return new Refusal('RUN_NOT_FOUND');
  const asking = withdrawingOf(step, run, context);
  if (asking instanceof Refusal) return asking;
  tellOthers(draft, index, 'request-withdrawn', step.opens.by, context);
  const { right } = asking;
  draft.close(index, 'cancelled', { right });
  tellRepresented(draft, index, right.onBehalfOf, context.line);
  draft.change(index, { state: 'skipped', turn: null, unmet: [] });
  return { action: 'run.withdraw', step: key, occasion, turn: run.turn, values: toldOf(asking, because), committed: null };
}

function newRun(work: Work, { key, version, turns }: Requested, asked: Pick<StepRun, 'occasion' | 'askedAs'>): StepRun {
  const { now } = work.context;
  return {
    id: null,
    step: key,
    stepVersion: version,
    ...asked,
    state: 'scheduled',
    turn: null,
    opensAt: now,
    dueAt: afterWorkingDays(work, now, daysOn(turns[0]?.days ?? 0, localDateOf(now, work.context.zone))),
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
