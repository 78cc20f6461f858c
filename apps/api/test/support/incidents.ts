import type { Lane } from '../../src/platform/queue/outbox.js';

/** A job that rests after ten tries, with the incident about it; the statement answers the incident's id. */
export const leftWork = (job: string, lane: Lane = 'work'): string =>
  `with job as (insert into outbox (id, job, lane, payload, failures, next_send_at)
     values (gen_random_uuid(), '${job}', '${lane}', '{}', 10, 'infinity') returning id)
   insert into incident (id, kind, outbox_id, code, details, attempts)
     select gen_random_uuid(), '${job}', id, 'WORK_FAILED', '{"cause": "timeout"}', 10 from job returning id`;
