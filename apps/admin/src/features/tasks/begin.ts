import { usualAnnex } from '@siklus/domain';
import type { TaskDetail } from '@siklus/contracts/tasks';
import type { AnswerMap } from '../../kit/drafts/copies';
import { rowsOf } from '../../kit/steps/inputs/answer-drafts';
import { emptyResult } from '../../kit/steps/inputs/plan-draft';
import type { FieldSchema } from '../../kit/forms/schema';

/** The key under which this very turn's answers of an earlier round stand. */
export function ownKey({ step, occasion, turn }: Pick<TaskDetail, 'step' | 'occasion' | 'turn'>): string {
  return `${step}/${occasion}/${turn}`;
}

/**
 * What the form shows first: the writer's draft, else what was sent in an earlier round and came back, else what the system
 * suggests, else the plan in force, or rows that wait to be filled.
 * The task's example never gets in: it is for machines, and a person must not sign what he did not write.
 */
export function beginOf(task: TaskDetail): AnswerMap {
  const sentBefore = task.earlier[ownKey(task)] as AnswerMap | undefined;
  const begun = { ...(task.draft?.answers ?? sentBefore ?? task.proposal ?? {}) };
  const { properties = {} } = task.answersSchema as FieldSchema;
  for (const [key, field] of Object.entries(properties)) {
    // Whoever changes a plan begins from the one in force.
    if (field.input === 'results') begun[key] ??= task.plans.at(-1)?.results ?? [emptyResult];
    if (field.input === 'annex') begun[key] ??= task.plans.at(-1)?.annex ?? usualAnnex;
    if (field.input === 'actuals') begun[key] = rowsOf(task.plans, task.occasion, begun[key], task.surveys);
  }
  return begun;
}
