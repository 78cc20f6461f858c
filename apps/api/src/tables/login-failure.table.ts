import { bigint, bytes, moment, text } from './columns.js';
import { table } from './table.js';

/** A sign-in that failed; a few of them slow the next one down. */
export const loginFailure = table(
  'login_failure',
  {
    id: bigint().counted().primary(),
    nameHash: bytes().comment('Of what was typed as the name.'),
    device: text().nullable().comment('The number of a device that the account has signed in with before.'),
    at: moment().defaultSql('clock_timestamp()'),
  },
  { indexes: { login_failure_name: { on: ['nameHash', 'device', 'at'] } } },
);
