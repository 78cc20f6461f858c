import { account } from './account.table.js';
import { bytes, moment, text, texts, uuid } from './columns.js';
import { givenReason } from './given-reason.table.js';
import { table } from './table.js';
import { unit } from './unit.table.js';

/** By what a machine comes, in the name and within the rights of whoever made it. */
export const apiToken = table(
  'api_token',
  {
    accountId: uuid().primary().refersTo(account).comment('Its own account, under which it acts.'),
    ownerId: uuid().refersTo(account).comment('Whose it is: what he may no more, it may no more.'),
    name: text(),
    secretHash: bytes().unique(),
    actions: texts().comment('What of his rights it may use.'),
    unitId: uuid().nullable().refersTo(unit).comment('Where, with all below; null wherever he may.'),
    createdAt: moment().defaultSql('clock_timestamp()'),
    expiresAt: moment(),
    lastUsedAt: moment().nullable().comment('To the minute.'),
    revokedAt: moment().nullable(),
    revokedReasonId: uuid().nullable().refersTo(givenReason),
  },
  { indexes: { api_token_owner: { on: ['ownerId'] } } },
);
