import { missingOf } from '../../kit/forms/schema';
import type { TaskDetail } from '@siklus/contracts/tasks';

/** The two sides of a task on a phone, which shows one at a time. */
export type Side = 'form' | 'background';

/** What a phone shows first: the form, or what is decided about where nothing has to be written, so that nobody decides it unread. */
export function firstSide(answersSchema: TaskDetail['answersSchema']): Side {
  return missingOf(answersSchema, {}).length === 0 ? 'background' : 'form';
}
