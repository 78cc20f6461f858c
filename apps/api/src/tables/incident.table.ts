import { int, moment, oneOf, text, uuid } from './columns.js';
import { outbox } from './outbox.table.js';
import { table, type RecordOf } from './table.js';

/** What the system could not do by itself, for somebody to look after. */
export const incident = table('incident', {
  id: uuid().primary(),
  kind: text(),
  outbox_id: uuid().nullable().unique().refersTo(outbox),
  reason: text(),
  attempts: int(),
  state: oneOf(['open', 'resolved']).default('open'),
  first_seen: moment().defaultSql('clock_timestamp()'),
  last_seen: moment().defaultSql('clock_timestamp()'),
  resolved_at: moment().nullable(),
});

export type Incident = RecordOf<typeof incident>;
