import { bigint, moment, text } from './columns.js';
import { table } from './table.js';

/** A sign-in that failed; a few of them make the next one wait. */
export const loginFailure = table(
  'login_failure',
  { id: bigint().counted().primary(), username: text(), address: text(), at: moment().defaultSql('clock_timestamp()') },
  { indexes: { login_failure_username: { on: ['username', 'at'] }, login_failure_address: { on: ['address', 'at'] } } },
);
