import { bytes, int, moment, text, uuid, writtenJson } from './columns.js';
import { table } from './table.js';

/** A request that may come twice, with the answer it had. */
export const idempotencyKey = table(
  'idempotency_key',
  {
    accountId: uuid().primary(),
    key: text().primary(),
    route: text(),
    requestHash: bytes(),
    status: int().nullable(),
    // Whoever repeats a request is given the same answer, letter by letter.
    response: writtenJson<unknown>().nullable(),
    createdAt: moment().defaultSql('clock_timestamp()'),
  },
  {
    indexes: {
      // Old keys are looked for by age; they are written in that order, so block ranges suffice.
      idempotency_key_created: { on: ['createdAt'], sql: 'using brin (created_at)' },
    },
  },
);
