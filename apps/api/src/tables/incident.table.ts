import { int, moment, oneOf, text, uuid } from './columns.js';
import { outbox } from './outbox.table.js';
import { table } from './table.js';

/** What the system could not do by itself, for somebody to look after. */
export const incident = table('incident', {
  id: uuid().primary(),
  kind: text(),
  outboxId: uuid().nullable().unique().refersTo(outbox),
  reason: text(),
  attempts: int(),
  state: oneOf(['open', 'resolved']).default('open'),
  firstSeen: moment().defaultSql('clock_timestamp()'),
  lastSeen: moment().defaultSql('clock_timestamp()'),
  resolvedAt: moment().nullable(),
});
