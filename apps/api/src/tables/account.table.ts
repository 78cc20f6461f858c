import { moment, text, uuid } from './columns.js';
import { employee } from './employee.table.js';
import { table, type RecordOf } from './table.js';

/** Who may sign in. */
export const account = table('account', {
  id: uuid().primary(),
  username: text().unique(),
  employeeId: uuid().nullable().unique().refersTo(employee),
  displayName: text(),
  passwordHash: text().nullable(),
  disabledAt: moment().nullable(),
});

export type Account = RecordOf<typeof account>;
