import type { TaskDetail } from '@siklus/contracts/tasks';
import { approaches, isPlanTurn, type Approach, type Family } from '@siklus/domain';
import { createContext, use } from 'react';
import { planIn } from './answers';

/** Which form of a plan is being written. */
export interface PlanKind {
  /** Null where it is nobody's yet, as in a sample: then it may say both what staff and what leaders say. */
  readonly family: Family | null;
  readonly approach: Approach;
}

const ofNobody: PlanKind = { family: null, approach: 'QUANTITATIVE' };
export const PlanKindContext = createContext<PlanKind>(ofNobody);

export function usePlanKind(): PlanKind {
  return use(PlanKindContext);
}

/** The approach that was handed in before and stays; undefined while it can be chosen. */
export function fixedApproach(task: Pick<TaskDetail, 'step' | 'occasion' | 'earlier' | 'plans'>): Approach | undefined {
  return (planIn(task.earlier, task) ?? task.plans.at(-1))?.approach;
}

/** The kind of the plan that a task asks for, as far as it is written; of any other task as good as none. */
export function planKindOf(task: TaskDetail, answers: Readonly<Record<string, unknown>>): PlanKind {
  if (!isPlanTurn(task)) return ofNobody;
  const written = approaches.find((each) => each === answers['approach']);
  return { family: task.employee.family, approach: written ?? fixedApproach(task) ?? 'QUANTITATIVE' };
}
