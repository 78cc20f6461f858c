import { moment, text, uuid } from './columns.js';
import { table, type RecordOf } from './table.js';

/** A notice to one employee or to a pool. */
export const notification = table(
  'notification',
  {
    id: uuid().primary(),
    kind: text(),
    employee_id: uuid().nullable(),
    pool: text().nullable(),
    participant_id: uuid(),
    step: text(),
    occasion: text(),
    created_at: moment(),
    read_at: moment().nullable(),
    mailed_at: moment().nullable(),
    mail_error: text().nullable(),
  },
  { indexes: { notification_employee: { on: ['employee_id', 'created_at'], sql: 'using btree (employee_id, created_at desc)' } } },
);

export type Notification = RecordOf<typeof notification>;
