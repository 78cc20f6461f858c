import { int, json, moment, text, uuid } from './columns.js';
import { table } from './table.js';

/** A job that is to be done because something was committed. */
export const outbox = table(
  'outbox',
  {
    id: uuid().primary(),
    job: text(),
    payload: json<unknown>(),
    createdAt: moment().defaultSql('clock_timestamp()'),
    dueAt: moment().defaultSql('clock_timestamp()'),
    sends: int().default(0),
    failures: int().default(0),
    nextSendAt: moment().defaultSql('clock_timestamp()'),
    ackedAt: moment().nullable(),
    lastError: text().nullable(),
  },
  { indexes: { outbox_waiting: { on: ['nextSendAt'], where: 'acked_at is null' } } },
);
