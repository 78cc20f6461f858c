import type { Participant } from '@siklus/contracts/participants';

type Run = Participant['runs'][number];

/**
 * The run that says how a person stands: the most urgent open one, else what is held up, else what opens next; undefined when all is done.
 */
export function currentRun(runs: readonly Run[]): Run | undefined {
  const of = (state: Run['state'], by: 'dueAt' | 'opensAt') =>
    runs.filter((run) => run.state === state).sort((a, b) => a[by].localeCompare(b[by]))[0];
  return of('open', 'dueAt') ?? of('blocked', 'opensAt') ?? of('scheduled', 'opensAt');
}

export type Standing = 'late' | 'open' | 'blocked' | 'quiet' | 'complete' | 'unrated';
export const standings: readonly Standing[] = ['late', 'open', 'blocked', 'quiet', 'complete', 'unrated'];

/** How one person stands, as the team page counts it: each person once. */
export function standingOf({ state, runs }: Pick<Participant, 'state' | 'runs'>): Standing {
  if (state === 'complete' || state === 'unrated') return state;
  const run = currentRun(runs);
  if (run?.state === 'open') return run.late ? 'late' : 'open';
  return run?.state === 'blocked' ? 'blocked' : 'quiet';
}

/** The people by how urgently they need a look; within a group in the order given. */
export function byUrgency<T extends Pick<Participant, 'state' | 'runs'>>(team: readonly T[]): readonly T[] {
  return standings.flatMap((standing) => team.filter((person) => standingOf(person) === standing));
}
