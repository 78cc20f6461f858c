import { account } from './account.table.js';
import { int, moment, text, uuid } from './columns.js';
import { givenReason } from './given-reason.table.js';
import { table } from './table.js';

/** What happened to accounts, and what was refused to whom: the security log. */
export const securityEvent = table(
  'security_event',
  {
    id: uuid().primary(),
    event: text(),
    at: moment().defaultSql('clock_timestamp()'),
    lastAt: moment().defaultSql('clock_timestamp()'),
    times: int().default(1),
    accountId: uuid().nullable().refersTo(account).comment('Who acted or tried; none where the name that was typed belongs to nobody.'),
    subjectId: uuid().nullable().refersTo(account).comment('Whose account it is about, where that is another one.'),
    address: text().nullable().comment('None: on the server itself; *: too many to be told apart.'),
    code: text().nullable(),
    reasonId: uuid().nullable().refersTo(givenReason),
    alike: text().nullable().unique().comment('What further refusals of the same minute have in common with it; an act has none.'),
  },
  {
    indexes: {
      security_event_at: { on: ['at', 'id'] },
      security_event_account: { on: ['accountId', 'at'] },
      security_event_subject: { on: ['subjectId', 'at'], where: 'subject_id is not null' },
    },
  },
);
