import { int, json, moment, oneOf, text, uuid } from './columns.js';
import { table } from './table.js';

/** A job that is to be done because something was committed. */
export const outbox = table(
  'outbox',
  {
    id: uuid().primary(),
    job: text(),
    lane: oneOf(['work', 'mail']).default('work').comment('Who does it: the queue, or the loop that speaks to the mail server.'),
    payload: json<unknown>(),
    createdAt: moment().defaultSql('clock_timestamp()'),
    dueAt: moment().defaultSql('clock_timestamp()'),
    sends: int().default(0),
    failures: int().default(0),
    nextSendAt: moment().defaultSql('clock_timestamp()'),
    ackedAt: moment().nullable(),
    lastError: text().nullable(),
  },
  { indexes: { outbox_waiting: { on: ['lane', 'nextSendAt'], where: 'acked_at is null' } } },
);
