import { Inject, Injectable } from '@nestjs/common';
import type { BulkOperation, CancelBulk } from '@siklus/contracts/bulk-operations';
import { carries, goesOn, Refusal, type Registry } from '@siklus/domain';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { settleLeft } from '../../platform/queue/open-incident.js';
import { send } from '../../platform/queue/outbox.js';
import { bulkItem } from '../../tables/bulk-item.table.js';
import { bulkOperation } from '../../tables/bulk-operation.table.js';
import { cycle } from '../../tables/cycle.table.js';
import { operationOf, placeOf } from '../../workflow/bulk-operation.js';
import { bulkPage } from '../../workflow/bulk-page.job.js';
import { keepCycle } from '../../workflow/keep-cycle.js';
import { registryToken } from '../../workflow/registry-token.js';

/** Lets a bulk act that was begun wait, go on, be tried again, or end before it has come to everybody. */
@Injectable()
export class SteerBulk {
  constructor(@Inject(registryToken) private readonly registry: Registry) {}

  /**
   * Pauses, resumes, or tries the failed items again. A pause takes effect after the page in progress; whoever lets an act of another go on
   * answers for what follows.
   */
  async steer(tx: Tx, person: Person, id: string, verb: 'pause' | 'resume' | 'retry'): Promise<BulkOperation> {
    const { kind, cycleId } = await judged(tx, person, id);
    const { state } = await keepCycle(tx, cycleId);
    const operation = await tx.of(bulkOperation).oneForUpdate({ id }, 'state', 'failed', 'createdBy');
    if (operation === undefined) throw new Refusal('NOT_FOUND');
    if (!goesOn(kind, state)) throw new Refusal('CYCLE_STATE', { state });
    const allowed =
      verb === 'pause'
        ? operation.state === 'running'
        : verb === 'resume'
          ? operation.state === 'paused'
          : operation.state === 'finished' && operation.failed > 0;
    if (!allowed) throw new Refusal('BULK_STATE');
    if (verb === 'retry')
      await tx.of(bulkItem).update({ operationId: id, state: 'failed' }, { state: 'waiting', code: null, details: null });
    const again = verb === 'retry' ? { failed: 0, finishedAt: null } : {};
    if (verb === 'pause') await tx.of(bulkOperation).update({ id }, { state: 'paused' });
    else {
      const continuedBy = operation.createdBy === null ? null : person.accountId;
      await tx.of(bulkOperation).update({ id }, { ...again, continuedBy, state: 'running' });
      await settleLeft(tx, bulkPage, { operationId: id, stopped: true });
      await send(tx, bulkPage, [{ operationId: id }]);
    }
    await appendAudit(tx, { stream: `cycle:${cycleId}`, action: `bulk.${verb}`, actor: person.accountId, body: { operationId: id } });
    return operationOf(tx, this.registry, person, id);
  }

  /**
   * Ends a paused act: what it has done stays done, and everybody who still waits is told as cancelled. An act that carries the cycle out
   * of a state in which it cannot stay is refused: it goes on, and is undone by its counterpart.
   */
  async cancel(tx: Tx, person: Person, id: string, { reason }: CancelBulk): Promise<BulkOperation> {
    const { kind, cycleId } = await judged(tx, person, id);
    // A page in progress keeps the cycle: what it has taken up is done before the rest is told as cancelled.
    const held = await tx.of(cycle).oneForUpdate({ id: cycleId }, 'state');
    const operation = await tx.of(bulkOperation).oneForUpdate({ id }, 'state');
    if (held === undefined || operation === undefined) throw new Refusal('NOT_FOUND');
    if (operation.state !== 'paused') throw new Refusal('BULK_STATE');
    if (carries(kind, held.state)) throw new Refusal('BULK_CARRIES_CYCLE');
    const because = await keepReason(tx, person.accountId, reason);
    const cancelled = await tx
      .of(bulkItem)
      .update({ operationId: id, state: 'waiting' }, { state: 'cancelled', code: 'BULK_CANCELLED', details: {} });
    await tx
      .of(bulkOperation)
      .update({ id }, { state: 'cancelled', cancelled, cancelReasonId: because.reasonId, finishedAt: () => 'business_now()' });
    await appendAudit(tx, {
      stream: `cycle:${cycleId}`,
      action: 'bulk.cancel',
      actor: person.accountId,
      body: { operationId: id, cancelled, ...because },
    });
    return operationOf(tx, this.registry, person, id);
  }
}

/** What the act is, once the person may steer it. */
async function judged(tx: Tx, person: Person, id: string) {
  judge(person, 'bulk.act', { lineage: await placeOf(tx, id) });
  const about = await tx.of(bulkOperation).one({ id }, 'kind', 'cycleId');
  if (about === undefined) throw new Refusal('NOT_FOUND');
  return about;
}
