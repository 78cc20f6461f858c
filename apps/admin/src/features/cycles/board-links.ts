import type { Progress } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import { participantStates } from '@siklus/domain';
import { listPath } from '../../kit/ui/listPath';
import type { CountedState, StepProgress } from './pace';

type StepKey = Pick<StepProgress, 'step' | 'occasion'>;

// What was skipped on purpose is shown as done, so its list holds both.
const runStates: Readonly<Record<CountedState, string | readonly string[]>> = {
  done: ['done', 'skipped'],
  open: 'open',
  blocked: 'blocked',
  scheduled: 'scheduled',
};

/** The states of documents whose people take part: all but those who were withdrawn. */
const takingPart = participantStates.filter((state) => state !== 'withdrawn');

/** The lists behind the numbers of a cycle's board: each has as many rows as its number says. */
export function boardLinks({ id: cycleId }: Pick<Cycle, 'id'>) {
  const people = (filter: Readonly<Record<string, unknown>>) => listPath('participants', { cycleId, ...filter });
  const ofUnit = (unitId: string | undefined) => (unitId === undefined ? {} : { ownUnitId: unitId });
  return {
    everybody: () => people({ state: takingPart }),
    withdrawn: () => people({ state: 'withdrawn' }),
    held: () => people({ runState: 'blocked' }),
    unit: (unitId: string) => people({ ...ofUnit(unitId), state: takingPart }),
    inState: ({ step, occasion }: StepKey, state: CountedState, unitId?: string) =>
      people({ ...ofUnit(unitId), step, occasion, runState: runStates[state] }),
    lacking: (need: string) => people({ need }),
    late: () => listPath('open-tasks', { cycleId, state: 'open', late: true }),
    lateWith: (holderId: string) => listPath('open-tasks', { cycleId, state: 'open', late: true, holderId }),
    stuck: (filter: Readonly<Record<string, unknown>> = {}) => listPath('stuck-runs', { cycleId, ...filter }),
    incidents: () => listPath('incidents', { state: 'open' }),
    missingSupervisors: (unitId: string) => `/missing-supervisors?${new URLSearchParams({ unitId, cycleId }).toString()}`,
  };
}

export type BoardLinks = ReturnType<typeof boardLinks>;
export type Need = Progress['blocked'][number];
