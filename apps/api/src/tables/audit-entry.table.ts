import { bytes, int, json, moment, text } from './columns.js';
import { table } from './table.js';

/** A link of the trail: what happened, never what somebody wrote. Only added to. */
export const auditEntry = table(
  'audit_entry',
  {
    stream: text().primary(),
    n: int().primary(),
    action: text(),
    at: moment(),
    recordedAt: moment(),
    actor: text(),
    body: json<unknown>(),
    prev: bytes(),
    hash: bytes(),
  },
  {
    indexes: {
      // For the anchors, which read a span of machine time; entries are written in that order, so block ranges suffice.
      audit_entry_recorded: { on: ['recordedAt'], sql: 'using brin (recorded_at)' },
      // In the order of the list: all of it, what one account did, and what was done of one kind.
      audit_entry_at: { on: ['at', 'stream', 'n'] },
      audit_entry_actor: { on: ['actor', 'at'] },
      audit_entry_action: { on: ['action', 'at'] },
      audit_entry_account: { on: ['body'], sql: `using btree ((body ->> 'accountId')) where (body ->> 'accountId') is not null` },
    },
  },
);
