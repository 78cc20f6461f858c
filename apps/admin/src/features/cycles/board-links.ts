import type { Progress } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import { participantStates, unfinishedStates, type AfterLeaving, type ParticipantState } from '@siklus/domain';
import { listPath } from '../../kit/ui/listPath';
import type { Cell, StepProgress, StepState } from './pace';

type StepKey = Pick<StepProgress, 'step' | 'occasion'>;

/** A unit with all that is below it, or the unit alone. */
export type Place = { readonly unitId: string } | { readonly ownUnitId: string };

const runStates: Readonly<Record<StepState | 'settled' | 'owed', string | readonly string[]>> = {
  done: 'done',
  skipped: 'skipped',
  open: 'open',
  blocked: 'blocked',
  scheduled: 'scheduled',
  unfinished: 'cancelled',
  settled: ['done', 'skipped'],
  owed: [...unfinishedStates, 'cancelled'],
};

/** The states of documents whose people take part: all but those who were withdrawn. */
const takingPart = participantStates.filter((state) => state !== 'withdrawn');

/** The lists behind the numbers of a cycle's board: each has as many rows as its number says. */
export function boardLinks({ id: cycleId, unitId }: Pick<Cycle, 'id' | 'unitId'>) {
  const people = (filter: Readonly<Record<string, unknown>>) => listPath('participants', { cycleId, ...filter });
  /** Those whose step stands so; `settled` are all who owe nothing more in it, `owed` all others. */
  const inState = ({ step, occasion }: StepKey, state: StepState | 'settled' | 'owed', place?: Place) =>
    people({ ...place, step, occasion, runState: runStates[state] });
  return {
    everybody: () => people({ state: takingPart }),
    inDocumentState: (state: ParticipantState) => people({ state }),
    held: () => people({ runState: 'blocked' }),
    leaving: () => people({ leaving: true }),
    afterLeaving: (what: AfterLeaving) => people({ afterLeaving: what }),
    unit: (place: Place) => people({ ...place, state: takingPart }),
    inState,
    /** Whom the number of a cell is about: those who are not done, and once all are, all; with how many they are. */
    ofCell: (step: StepKey, { done, total }: Pick<Cell, 'done' | 'total'>, place: Place) =>
      done < total ? { to: inState(step, 'owed', place), count: total - done } : { to: inState(step, 'settled', place), count: done },
    lacking: (need: string) => people({ need }),
    late: () => listPath('open-tasks', { cycleId, state: 'open', late: true }),
    lateWith: (holderId: string) => listPath('open-tasks', { cycleId, state: 'open', late: true, holderId }),
    stuck: (filter: Readonly<Record<string, unknown>> = {}) => listPath('stuck-runs', { cycleId, ...filter }),
    incidents: () => listPath('incidents', { state: 'open' }),
    /** Accounts that stand so; of the cycle's units, unless all are asked for. */
    accounts: (state: 'none' | 'disabled', { all = false } = {}) => listPath('accounts', { state, ...(all ? {} : { unitId }) }),
    missingSupervisors: () => `/missing-supervisors?${new URLSearchParams({ unitId, cycleId }).toString()}`,
  };
}

export type BoardLinks = ReturnType<typeof boardLinks>;
export type Need = Progress['blocked'][number];
