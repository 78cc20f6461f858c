import { Injectable } from '@nestjs/common';
import { newId } from '../new-id.js';
import type { Tx } from '../database/unit-of-work.js';

/** The only way one piece of work starts another: a row beside the state change, sent after the commit. */
@Injectable()
export class Outbox {
  /** Adds jobs to the transaction; payloads hold ids, never personal data. `afterSeconds` delays the first sending. */
  async add(
    tx: Tx,
    jobs: readonly { readonly job: string; readonly payload: Readonly<Record<string, unknown>> }[],
    afterSeconds = 0,
  ): Promise<void> {
    if (jobs.length === 0) return;
    await tx.run(
      `insert into outbox (id, job, payload, next_send_at)
       select x.id, x.job, x.payload, clock_timestamp() + make_interval(secs => $2)
         from json_to_recordset($1::json) as x(id uuid, job text, payload jsonb)`,
      [JSON.stringify(jobs.map((each) => ({ id: newId(), ...each }))), afterSeconds],
    );
    // Wakes the relay at commit; if nobody listens, the relay's own pace finds the row.
    await tx.run(`select pg_notify('siklus_outbox', '')`);
  }
}
