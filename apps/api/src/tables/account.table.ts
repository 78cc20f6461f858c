import { moment, text, uuid } from './columns.js';
import { employee } from './employee.table.js';
import { table, type RecordOf } from './table.js';

/** Who may sign in. */
export const account = table('account', {
  id: uuid().primary(),
  username: text().unique(),
  employee_id: uuid().nullable().unique().refersTo(employee),
  display_name: text(),
  password_hash: text().nullable(),
  disabled_at: moment().nullable(),
});

export type Account = RecordOf<typeof account>;
