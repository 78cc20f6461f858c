import { account } from './account.table.js';
import { day, text, uuid } from './columns.js';
import { table, type RecordOf } from './table.js';
import { unit } from './unit.table.js';

/** A role of an account, in one unit and below or everywhere. */
export const roleGrant = table(
  'role_grant',
  {
    id: uuid().primary(),
    account_id: uuid().refersTo(account),
    role: text(),
    unit_id: uuid().nullable().refersTo(unit),
    valid_from: day().nullable().comment('A business day; none means: since the beginning.'),
    valid_to: day().nullable(),
  },
  { indexes: { role_grant_account: { on: ['account_id'] } } },
);

export type RoleGrant = RecordOf<typeof roleGrant>;
