import { moment, text, uuid } from './columns.js';
import { employee } from './employee.table.js';
import { givenReason } from './given-reason.table.js';
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
    disabledReasonId: uuid().nullable().refersTo(givenReason),
  },
  { indexes: { account_disabled: { on: ['employeeId'], where: 'disabled_at is not null' } } },
);
