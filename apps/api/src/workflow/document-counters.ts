import type { Progress, StepRun } from '@siklus/domain';

/** Of what a counter of the board counts: runs of a step and occasion in a state, or with an empty step whole documents. */
export interface Counter {
  readonly step: string;
  readonly occasion: string;
  readonly state: string;
  /** The day on which the runs are due; empty for whole documents. */
  readonly dueOn: string;
}

const empty = '';

/** The counter of this run. A due moment ends a day in its unit's zone, and lies on that same day in UTC in each zone of Indonesia. */
export function counterOf({ step, occasion, state, dueAt }: StepRun): Counter {
  return { step, occasion, state, dueOn: dueAt.slice(0, 'yyyy-mm-dd'.length) };
}

/** The runs of a document that are counted: none once its employee has left the cycle. */
export function countedRuns({ state, runs }: Progress): readonly StepRun[] {
  return state === 'withdrawn' ? [] : runs;
}

/** The counters of whole documents that this one adds to: its state, and, if it is held up, that and each need that it lacks. */
export function countersOf({ state, runs }: Progress): Counter[] {
  const counters: Counter[] = [{ step: empty, occasion: empty, state, dueOn: empty }];
  const blocked = runs.filter((run) => run.state === 'blocked');
  if (blocked.length === 0) return counters;
  for (const occasion of [empty, ...new Set(blocked.flatMap(({ unmet }) => unmet))])
    counters.push({ step: empty, occasion, state: 'blocked', dueOn: empty });
  return counters;
}
