import { account } from './account.table.js';
import { bytes, moment, uuid } from './columns.js';
import { table, type RecordOf } from './table.js';

/** The code with which a person chooses the first password. One row per account: making a new code ends the one before it. */
export const activationCode = table('activation_code', {
  account_id: uuid().primary().refersTo(account),
  code_hash: bytes(),
  made_by: uuid().refersTo(account),
  made_at: moment().defaultSql('clock_timestamp()'),
  expires_at: moment(),
  used_at: moment().nullable(),
});

export type ActivationCode = RecordOf<typeof activationCode>;
