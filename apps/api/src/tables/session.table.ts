import { account } from './account.table.js';
import { bytes, moment, uuid } from './columns.js';
import { table } from './table.js';

/** A sign-in that lasts. */
export const session = table(
  'session',
  {
    idHash: bytes().primary(),
    accountId: uuid().refersTo(account),
    createdAt: moment().defaultSql('clock_timestamp()'),
    seenAt: moment().defaultSql('clock_timestamp()'),
    expiresAt: moment(),
  },
  { indexes: { session_account: { on: ['accountId'] } } },
);
