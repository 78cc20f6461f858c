import { Injectable } from '@nestjs/common';
import { Refusal, type AuditAction } from '@siklus/domain';
import { IsNull } from 'typeorm';
import { appendAudit } from '../../platform/audit/append-audit.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { outboxChannel } from '../../platform/queue/outbox.js';
import { incident } from '../../tables/incident.table.js';
import { outbox } from '../../tables/outbox.table.js';

/** What a person does about a job that failed again and again. */
@Injectable()
export class IncidentsService {
  /** Lets the job run again from the start of its tries. */
  async retry(tx: Tx, person: Person, id: string): Promise<void> {
    const outboxId = await this.close(tx, id, null);
    if (outboxId !== null)
      await tx.of(outbox).update({ id: outboxId, ackedAt: IsNull() }, { nextSendAt: () => 'clock_timestamp()', failures: 0 });
    await tx.run('select pg_notify($1, $2)', [outboxChannel, '']);
    await this.note(tx, person, 'incident.retried', id, outboxId);
  }

  /** Gives the job up for the reason told; it does not run again. */
  async resolve(tx: Tx, person: Person, id: string, reason: string): Promise<void> {
    const outboxId = await this.close(tx, id, reason);
    if (outboxId !== null) await tx.of(outbox).update({ id: outboxId, ackedAt: IsNull() }, { ackedAt: () => 'clock_timestamp()' });
    await this.note(tx, person, 'incident.resolved', id, outboxId);
  }

  /** The row of the outbox that it was about; null where it was about none. */
  private async close(tx: Tx, id: string, reason: string | null): Promise<string | null> {
    const incidents = tx.of(incident);
    const found = await incidents.oneForUpdate({ id }, 'state', 'reason', 'outboxId');
    if (found === undefined) throw new Refusal('NOT_FOUND');
    if (found.state !== 'open') throw new Refusal('INCIDENT_RESOLVED');
    const reasons = reason === null ? found.reason : `${found.reason}\n${reason}`;
    await incidents.update({ id }, { state: 'resolved', resolvedAt: () => 'clock_timestamp()', reason: reasons });
    return found.outboxId;
  }

  private note(tx: Tx, person: Person, action: AuditAction, incidentId: string, outboxId: string | null): Promise<void> {
    return appendAudit(tx, { stream: 'system', action, actor: person.accountId, body: { incidentId, outboxId } });
  }
}
