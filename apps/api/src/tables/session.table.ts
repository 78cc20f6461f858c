import { account } from './account.table.js';
import { bytes, moment, uuid } from './columns.js';
import { table, type RecordOf } from './table.js';

/** A sign-in that lasts. */
export const session = table(
  'session',
  {
    id_hash: bytes().primary(),
    account_id: uuid().refersTo(account),
    created_at: moment().defaultSql('clock_timestamp()'),
    seen_at: moment().defaultSql('clock_timestamp()'),
    expires_at: moment(),
  },
  { indexes: { session_account: { on: ['account_id'] } } },
);

export type Session = RecordOf<typeof session>;
