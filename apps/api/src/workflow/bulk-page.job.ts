import { id } from '@siklus/contracts/common';
import { fillersOf, goesOn, Refusal, stopCodes } from '@siklus/domain';
import { z } from 'zod';
import { appendAudit } from '../platform/audit/append-audit.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { defineJob } from '../platform/queue/define-job.js';
import { leaveOnce, NeedsPerson } from '../platform/queue/open-incident.js';
import { send } from '../platform/queue/outbox.js';
import { beyondAuthor, judgeAuthor } from './bulk-author.js';
import { allRefused, noteResults, type Counted, type Item } from './bulk-results.js';
import { BulkWorks, type BulkActAtWork } from './bulk-works.js';
import { pageSize } from './engine.js';
import { isUnderWay, keepCycle } from './keep-cycle.js';

interface Operation extends BulkActAtWork {
  readonly state: string;
}

/**
 * Works off one page of a bulk act: claims the next waiting items, has them worked off as their kind is, and asks for the next page. With
 * `stopped` it is what an incident retries: the act goes on where it had to stop, if its author may go on with it again.
 */
export const bulkPage = defineJob({
  name: 'bulk.page',
  words: { id: 'Mengerjakan satu bagian tindakan massal', en: 'Do a part of a bulk operation' },
  payload: z.object({ operationId: id, stopped: z.literal(true).optional() }),
  needs: [BulkWorks],
  handle: async (tx, { operationId, stopped = false }, works) => {
    if (stopped && !(await takeUp(tx, operationId))) return;
    await workOff(tx, { operationId }, works);
  },
});

async function operationOf(tx: Tx, operationId: string): Promise<Operation | undefined> {
  return tx.first<Operation & Record<string, unknown>>(
    `select id, kind, cycle_id as "cycleId", command, coalesce(continued_by, created_by) as "authorId", state
       from bulk_operation where id = $1`,
    [operationId],
  );
}

async function workOff(tx: Tx, { operationId }: { readonly operationId: string }, works: BulkWorks): Promise<void> {
  const operation = await operationOf(tx, operationId);
  if (operation === undefined || operation.state !== 'running') return;
  const { state } = await keepCycle(tx, operation.cycleId);
  const author = await judgeAuthor(tx, operation);
  const work = works.of(operation.kind);
  if (author instanceof Refusal) {
    if (await count(tx, operationId, await stop(tx, operation, author))) await work.finish?.(tx, operation);
    return;
  }
  const items = await tx.rows<Item & Record<string, unknown>>(
    `select n, target_id from bulk_item where operation_id = $1 and state = 'waiting' order by n limit $2 for update skip locked`,
    [operationId, pageSize],
  );
  const barred = await beyondAuthor(
    tx,
    operation,
    author,
    items.map(({ target_id }) => target_id),
  );
  const targets = items.flatMap(({ target_id }) => (barred.has(target_id) ? [] : [target_id]));
  const applied = goesOn(operation.kind, state) ? await work.apply(tx, operation, targets) : allRefused(targets, state);
  const counted = await noteResults(tx, operation, items, new Map([...barred, ...applied]));
  if (await count(tx, operationId, counted)) await work.finish?.(tx, operation);
}

/**
 * Ends the act here, as its author may not go on with it: all who still wait are told why as failed, so that whoever may tries them again
 * in his own name. A page in progress keeps what it has taken up, and comes here itself once it is done.
 */
async function stop(tx: Tx, { id: operationId, cycleId, authorId }: Operation, refusal: Refusal): Promise<Counted> {
  const { code, details } = refusal;
  const failed = await tx.run(
    `update bulk_item i set state = 'failed', code = $2, details = $3 from (
        select n from bulk_item where operation_id = $1 and state = 'waiting' for update skip locked) x
      where i.operation_id = $1 and i.n = x.n`,
    [operationId, code, JSON.stringify(fillersOf(code, details))],
  );
  if (failed > 0 && authorId !== null) {
    const body = { operationId, failed, code, authorId };
    await appendAudit(tx, { stream: `cycle:${cycleId}`, action: 'bulk.stopped', actor: 'system', body });
    await leaveOnce(tx, bulkPage, { operationId, stopped: true }, { refusal, about: { accountId: authorId } });
  }
  return { done: 0, failed, skipped: 0 };
}

/** Lets those wait again whom a stop had left out; refuses while the author still may not go on. Says whether the act goes on. */
async function takeUp(tx: Tx, operationId: string): Promise<boolean> {
  const operation = await operationOf(tx, operationId);
  if (operation?.state !== 'finished') return false;
  const { state } = await keepCycle(tx, operation.cycleId);
  if (!goesOn(operation.kind, state)) return false;
  const author = await judgeAuthor(tx, operation);
  if (author instanceof Refusal) throw new NeedsPerson(author, operation.authorId === null ? {} : { accountId: operation.authorId });
  const again = await tx.run(
    `update bulk_item set state = 'waiting', code = null, details = null
      where operation_id = $1 and state = 'failed' and code = any($2::text[])`,
    [operationId, stopCodes],
  );
  if (again === 0) return false;
  await tx.run(`update bulk_operation set state = 'running', finished_at = null, failed = failed - $2 where id = $1`, [operationId, again]);
  return true;
}

/**
 * The act's row is the last thing that every page touches: its lock puts side-by-side pages in line, and the last one finishes the act.
 * Says whether this one did.
 */
async function count(tx: Tx, operationId: string, { done, failed, skipped }: Counted): Promise<boolean> {
  const row = await tx.first<{ waiting: number }>(
    `update bulk_operation set done = done + $2, failed = failed + $3, skipped = skipped + $4 where id = $1
      returning total - done - failed - skipped - cancelled as waiting`,
    [operationId, done, failed, skipped],
  );
  if (row === undefined) throw new Error(`Bulk operation ${operationId} is gone`);
  if (row.waiting > 0) {
    if (done + failed + skipped > 0) await send(tx, bulkPage, [{ operationId }]);
    return false;
  }
  const ended = await tx.run(
    `update bulk_operation o set state = 'finished', finished_at = business_now() where o.id = $1 and ${isUnderWay}`,
    [operationId],
  );
  return ended > 0;
}
