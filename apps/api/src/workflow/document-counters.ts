import type { Progress } from '@siklus/domain';

/** Of what a counter of the board counts: runs of a step and occasion in a state, or with an empty step whole documents. */
export interface Counter {
  readonly step: string;
  readonly occasion: string;
  readonly state: string;
}

const empty = '';

/** The counters of whole documents that this one adds to: its state, and, if it is held up, that and each need that it lacks. */
export function countersOf({ state, runs }: Progress): Counter[] {
  const counters: Counter[] = [{ step: empty, occasion: empty, state }];
  const blocked = runs.filter((run) => run.state === 'blocked');
  if (blocked.length === 0) return counters;
  for (const occasion of [empty, ...new Set(blocked.flatMap(({ unmet }) => unmet))])
    counters.push({ step: empty, occasion, state: 'blocked' });
  return counters;
}
