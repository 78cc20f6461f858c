import { moment, text, uuid } from './columns.js';
import { table } from './table.js';

/** A notice to one employee or to a pool. */
export const notification = table(
  'notification',
  {
    id: uuid().primary(),
    kind: text(),
    employeeId: uuid().nullable(),
    pool: text().nullable(),
    participantId: uuid(),
    step: text(),
    occasion: text(),
    part: text().nullable().comment('Of the document, that it is about: a key of the plan, or a core value.'),
    createdAt: moment(),
    readAt: moment().nullable(),
  },
  {
    indexes: {
      notification_employee: { on: ['employeeId', 'createdAt'], sql: 'using btree (employee_id, created_at desc)' },
      notification_pool: { on: ['pool', 'createdAt'], where: 'pool is not null' },
      // By these a newer notice of the same thing is found.
      notification_step: { on: ['participantId', 'step', 'occasion'] },
    },
  },
);
