import { everybody } from './office.js';
import { newId, quoted } from './sql-words.js';

/** The statements by which the act that opens the cycle for everybody begins. */
export function bulkBegins(cycleId: string): readonly string[] {
  return [
    `insert into bulk_operation (id, kind, cycle_id, unit_id, command, state, total, done, failed, skipped, created_by, created_at,
       finished_at)
       select ${newId}, 'open', ${quoted(cycleId)}, (select unit_id from cycle where id = ${quoted(cycleId)}),
         '{"type": "start"}', 'running', count(*), 0, 0, 0, null, now(), null
         from (${everybody}) x`,
    `insert into bulk_item (operation_id, n, target_id, state, code)
      select o.id, row_number() over (order by x.target_id), x.target_id, 'waiting', null from (${everybody}) x, bulk_operation o`,
  ];
}

/** Those by which it ends, with the rows of the outbox that carried it. */
export function bulkEnds(outboxRows: number): readonly string[] {
  return [
    `update bulk_item set state = 'done'`,
    `update bulk_operation set state = 'finished', done = total, finished_at = now()`,
    `update cycle set state = 'open', opened_at = now(), version = version + 1`,
    `insert into outbox (id, job, payload, created_at, due_at, sends, failures, next_send_at, acked_at, last_error)
       select ${newId}, 'bench.carry',
         '{"at": 0, "from": "00000000-0000-7000-8000-000000000001", "to": "00000000-0000-7000-8000-000000000001"}', now(), now(),
           0, 0, now(), null, null from generate_series(1, ${outboxRows})`,
    `update outbox set sends = 1, next_send_at = clock_timestamp()`,
    `update outbox set acked_at = clock_timestamp()`,
  ];
}
