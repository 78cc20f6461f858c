import { Injectable } from '@nestjs/common';
import { Refusal, type AuditAction, type CommittedReason } from '@siklus/domain';
import { IsNull } from 'typeorm';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { keepReason } from '../../platform/audit/keep-reason.js';
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
    const outboxId = await this.close(tx, id);
    await tx.of(outbox).update({ id: outboxId, ackedAt: IsNull() }, { nextSendAt: () => 'clock_timestamp()', failures: 0 });
    await tx.run('select pg_notify($1, $2)', [outboxChannel, '']);
    await this.note(tx, person, 'incident.retried', { incidentId: id, outboxId });
  }

  /** Gives the job up for the reason told; it does not run again. */
  async resolve(tx: Tx, person: Person, id: string, reason: string): Promise<void> {
    const kept = await keepReason(tx, person.accountId, reason);
    const outboxId = await this.close(tx, id, kept);
    await tx.of(outbox).update({ id: outboxId, ackedAt: IsNull() }, { ackedAt: () => 'clock_timestamp()' });
    await this.note(tx, person, 'incident.resolved', { incidentId: id, outboxId, ...kept });
  }

  /** The row of the outbox that rests since. */
  private async close(tx: Tx, id: string, reason?: CommittedReason): Promise<string> {
    const incidents = tx.of(incident);
    const found = await incidents.oneForUpdate({ id }, 'state', 'outboxId');
    if (found === undefined) throw new Refusal('NOT_FOUND');
    if (found.state !== 'open') throw new Refusal('INCIDENT_RESOLVED');
    await incidents.update({ id }, { state: 'resolved', resolvedAt: () => 'clock_timestamp()', reasonId: reason?.reasonId ?? null });
    return found.outboxId;
  }

  private note(tx: Tx, person: Person, action: AuditAction, body: Readonly<Record<string, unknown>>): Promise<void> {
    return appendAudit(tx, { stream: 'system', action, actor: person.accountId, body });
  }
}
