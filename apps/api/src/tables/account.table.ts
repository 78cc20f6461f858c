import { moment, oneOf, text, uuid } from './columns.js';
import { employee } from './employee.table.js';
import { givenReason } from './given-reason.table.js';
import { table } from './table.js';

/** Who may sign in. */
export const account = table(
  'account',
  {
    id: uuid().primary(),
    username: text().unique(),
    kind: oneOf(['person', 'token']).default('person').comment('A token has an account of its own: what it does stands under its name.'),
    employeeId: uuid().nullable().unique().refersTo(employee),
    displayName: text(),
    passwordHash: text().nullable(),
    disabledAt: moment().nullable(),
    disabledReasonId: uuid().nullable().refersTo(givenReason),
  },
  {
    checks: { account_token_check: `kind = 'person' or num_nonnulls(employee_id, password_hash) = 0` },
    indexes: { account_disabled: { on: ['employeeId'], where: 'disabled_at is not null' } },
  },
);
