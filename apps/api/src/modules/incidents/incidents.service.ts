import { Injectable } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { appendAudit } from '../../platform/audit/append-audit.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { outboxChannel } from '../../platform/queue/outbox.js';

/** What a person does about a job that failed again and again. */
@Injectable()
export class IncidentsService {
  /** Lets the job run again from the start of its tries. */
  async retry(tx: Tx, person: Person, id: string): Promise<void> {
    const { outbox_id } = await this.close(tx, id, null);
    await tx.run('update outbox set next_send_at = clock_timestamp(), failures = 0 where id = $1 and acked_at is null', [outbox_id]);
    await tx.run('select pg_notify($1, $2)', [outboxChannel, '']);
    await this.note(tx, person, 'incident.retried', id, outbox_id);
  }

  /** Gives the job up for the reason told; it does not run again. */
  async resolve(tx: Tx, person: Person, id: string, reason: string): Promise<void> {
    const { outbox_id } = await this.close(tx, id, reason);
    await tx.run('update outbox set acked_at = clock_timestamp() where id = $1 and acked_at is null', [outbox_id]);
    await this.note(tx, person, 'incident.resolved', id, outbox_id);
  }

  private async close(tx: Tx, id: string, reason: string | null): Promise<{ outbox_id: string | null }> {
    const closed = await tx.first<{ outbox_id: string | null }>(
      `update incident set state = 'resolved', resolved_at = clock_timestamp(), reason = reason || coalesce(E'\\n' || $2, '')
        where id = $1 and state = 'open' returning outbox_id`,
      [id, reason],
    );
    if (closed !== undefined) return closed;
    throw new Refusal((await tx.first('select from incident where id = $1', [id])) === undefined ? 'NOT_FOUND' : 'INCIDENT_RESOLVED');
  }

  private note(tx: Tx, person: Person, action: string, incidentId: string, outboxId: string | null): Promise<void> {
    return appendAudit(tx, { stream: 'system', action, actor: person.accountId, body: { incidentId, outboxId } });
  }
}
