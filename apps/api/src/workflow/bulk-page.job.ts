import { id } from '@siklus/contracts/common';
import { fillersOf, goesOn, Refusal, type CycleState, type Details, type ErrorCode } from '@siklus/domain';
import { z } from 'zod';
import { rowset } from '../platform/database/rows.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { defineJob } from '../platform/queue/define-job.js';
import { send } from '../platform/queue/outbox.js';
import { BulkWorks, type BulkActAtWork } from './bulk-works.js';
import { pageSize, type Result } from './engine.js';
import { isUnderWay, keepCycle } from './keep-cycle.js';

interface Operation extends BulkActAtWork {
  readonly state: string;
}

interface Item {
  readonly n: number;
  readonly target_id: string;
}

/** Works off one page of a bulk act: claims the next waiting items, has them worked off as their kind is, and asks for the next page. */
export const bulkPage = defineJob({
  name: 'bulk.page',
  words: { id: 'Mengerjakan satu bagian tindakan massal', en: 'Do a part of a bulk operation' },
  payload: z.object({ operationId: id }),
  needs: [BulkWorks],
  handle: workOff,
});

async function workOff(tx: Tx, { operationId }: { readonly operationId: string }, works: BulkWorks): Promise<void> {
  const operation = await tx.first<Operation>(
    'select id, kind, cycle_id as "cycleId", command, created_by as "createdBy", state from bulk_operation where id = $1',
    [operationId],
  );
  if (operation === undefined || operation.state !== 'running') return;
  const { state } = await keepCycle(tx, operation.cycleId);
  const items = await tx.rows<Item>(
    `select n, target_id from bulk_item where operation_id = $1 and state = 'waiting' order by n limit $2 for update skip locked`,
    [operationId, pageSize],
  );
  const work = works.of(operation.kind);
  const targets = items.map(({ target_id }) => target_id);
  const applied = goesOn(operation.kind, state) ? await work.apply(tx, operation, targets) : allRefused(targets, state);
  const results = items.map(({ n, target_id }) => resultOf(n, applied.get(target_id), operation.kind));
  const { from, values } = rowset({ n: 'int', state: 'text', code: 'text', details: 'jsonb' }, results);
  await tx.run(
    `update bulk_item i set state = x.state, code = x.code, details = x.details from ${from} where i.operation_id = $5 and i.n = x.n`,
    [...values, operationId],
  );
  if (await count(tx, operationId, results)) await work.finish?.(tx, operation);
}

/** What becomes of a page whose cycle has come into a state that no longer takes the act. */
function allRefused(targets: readonly string[], state: CycleState): ReadonlyMap<string, Result> {
  return new Map(targets.map((id) => [id, { state: 'refused', refusal: new Refusal('CYCLE_STATE', { state }) }]));
}

/**
 * The act's row is the last thing that every page touches: its lock puts side-by-side pages in line, and the last one finishes the act.
 * Says whether this one did.
 */
async function count(tx: Tx, operationId: string, results: readonly ItemResult[]): Promise<boolean> {
  const counted = (state: ItemResult['state']) => results.filter((result) => result.state === state).length;
  const row = await tx.first<{ waiting: number }>(
    `update bulk_operation set done = done + $2, failed = failed + $3, skipped = skipped + $4 where id = $1
      returning total - done - failed - skipped - cancelled as waiting`,
    [operationId, counted('done'), counted('failed'), counted('skipped')],
  );
  if (row === undefined) throw new Error(`Bulk operation ${operationId} is gone`);
  if (row.waiting > 0) {
    if (results.length > 0) await send(tx, bulkPage, [{ operationId }]);
    return false;
  }
  const ended = await tx.run(
    `update bulk_operation o set state = 'finished', finished_at = business_now() where o.id = $1 and ${isUnderWay}`,
    [operationId],
  );
  return ended > 0;
}

interface ItemResult {
  readonly n: number;
  readonly state: 'done' | 'failed' | 'skipped';
  readonly code: ErrorCode | null;
  /** What fills the text of the code. */
  readonly details: Details | null;
}

function resultOf(n: number, outcome: Result | undefined, kind: string): ItemResult {
  switch (outcome?.state) {
    case 'moved':
      return { n, state: 'done', code: null, details: null };
    case 'unmoved':
      // To look at a document and find it right is all that a refresh is asked for.
      if (kind === 'refresh') return { n, state: 'done', code: null, details: null };
      return { n, state: 'skipped', code: 'NOTHING_TO_DO', details: {} };
    case 'refused':
      return { n, state: 'skipped', ...told(outcome.refusal) };
    case 'failed':
      return { n, state: 'failed', ...told(outcome.refusal) };
    case undefined:
      return { n, state: 'failed', code: 'NOT_FOUND', details: {} };
  }
}

function told({ code, details }: Refusal): Pick<ItemResult, 'code' | 'details'> {
  return { code, details: fillersOf(code, details) };
}
