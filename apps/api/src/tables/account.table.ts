import { moment, text, uuid } from './columns.js';
import { employee } from './employee.table.js';
import { table } from './table.js';

/** Who may sign in. */
export const account = table(
  'account',
  {
    id: uuid().primary(),
    username: text().unique(),
    employeeId: uuid().nullable().unique().refersTo(employee),
    displayName: text(),
    passwordHash: text().nullable(),
    disabledAt: moment().nullable(),
    disabledReason: text().nullable().comment('Why, in the words of who disabled it.'),
  },
  { indexes: { account_disabled: { on: ['employeeId'], where: 'disabled_at is not null' } } },
);
