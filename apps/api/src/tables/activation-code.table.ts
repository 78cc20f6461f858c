import { account } from './account.table.js';
import { bytes, moment, oneOf, uuid } from './columns.js';
import { table, type RecordOf } from './table.js';

/**
 * The code with which a person chooses a password: the first one, or a new one where the old is forgotten. One row per account: making a
 * new code ends the one before it.
 */
export const activationCode = table('activation_code', {
  accountId: uuid().primary().refersTo(account),
  kind: oneOf(['activation', 'reset']),
  codeHash: bytes(),
  madeBy: uuid().nullable().refersTo(account).comment('None: whoever runs the server, by the command line.'),
  madeAt: moment().defaultSql('clock_timestamp()'),
  expiresAt: moment(),
  usedAt: moment().nullable(),
});

export type ActivationCode = RecordOf<typeof activationCode>;
