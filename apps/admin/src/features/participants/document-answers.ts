import type { ParticipantDetail } from '@siklus/contracts/participants';
import { documentPlan, type PerformancePlan } from '@siklus/domain';
import { actualsOf, planOf, type Actual } from '../../kit/steps/answers';

/** What was written last, in the steps and turns that are asked for, of what `read` understands. */
function lastIn<T>({ runs }: ParticipantDetail, read: (answers: unknown) => T | undefined, step?: string): T | undefined {
  return runs
    .filter((run) => step === undefined || run.step === step)
    .flatMap(({ turns }) => turns)
    .filter(({ outcome }) => outcome === 'done')
    .sort((a, b) => a.openedAt.localeCompare(b.openedAt))
    .map(({ answers }) => read(answers))
    .findLast((found) => found !== undefined);
}

/** The document's plan as it was last handed in. */
export function planIn(document: ParticipantDetail): PerformancePlan | undefined {
  return lastIn(document, planOf, documentPlan.step);
}

/** What was last reported on the plan, in whichever step. */
export function lastActualsIn(document: ParticipantDetail): readonly Actual[] | undefined {
  return lastIn(document, actualsOf);
}
