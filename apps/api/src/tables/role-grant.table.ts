import { account } from './account.table.js';
import { day, text, uuid } from './columns.js';
import { table } from './table.js';
import { unit } from './unit.table.js';

/** A role of an account, in one unit and below or everywhere. */
export const roleGrant = table(
  'role_grant',
  {
    id: uuid().primary(),
    accountId: uuid().refersTo(account),
    role: text(),
    unitId: uuid().nullable().refersTo(unit),
    validFrom: day().nullable().comment('A business day; none means: since the beginning.'),
    validTo: day().nullable(),
  },
  { indexes: { role_grant_account: { on: ['accountId'] } } },
);
