import { account } from './account.table.js';
import { bytes, moment, uuid } from './columns.js';
import { table, type RecordOf } from './table.js';

/** The code with which a person chooses the first password. One row per account: making a new code ends the one before it. */
export const activationCode = table('activation_code', {
  accountId: uuid().primary().refersTo(account),
  codeHash: bytes(),
  madeBy: uuid().refersTo(account),
  madeAt: moment().defaultSql('clock_timestamp()'),
  expiresAt: moment(),
  usedAt: moment().nullable(),
});

export type ActivationCode = RecordOf<typeof activationCode>;
