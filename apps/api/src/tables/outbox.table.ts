import { int, json, moment, text, uuid } from './columns.js';
import { table, type RecordOf } from './table.js';

/** A job that is to be done because something was committed. */
export const outbox = table(
  'outbox',
  {
    id: uuid().primary(),
    job: text(),
    payload: json<unknown>(),
    created_at: moment().defaultSql('clock_timestamp()'),
    sends: int().default(0),
    failures: int().default(0),
    next_send_at: moment().defaultSql('clock_timestamp()'),
    acked_at: moment().nullable(),
    last_error: text().nullable(),
  },
  { indexes: { outbox_waiting: { on: ['next_send_at'], where: 'acked_at is null' } } },
);

export type OutboxRow = RecordOf<typeof outbox>;
