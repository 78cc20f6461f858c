import { account } from './account.table.js';
import { json, moment, uuid } from './columns.js';
import { table } from './table.js';
import { task } from './task.table.js';

/** Answers that somebody has begun and not handed in. */
export const taskDraft = table('task_draft', {
  taskId: uuid().primary().refersTo(task),
  accountId: uuid().primary().refersTo(account),
  answers: json<Record<string, unknown>>(),
  savedAt: moment().defaultSql('clock_timestamp()'),
});
