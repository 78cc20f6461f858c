import type { Command, ScheduleLine } from '@siklus/domain';
import { newId } from '../platform/new-id.js';
import { z } from 'zod';
import { rowset } from '../platform/database/rows.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { defineJob } from '../platform/queue/define-job.js';
import { send } from '../platform/queue/outbox.js';
import { Engine, pageSize, type Outcome } from './engine.js';

interface Operation {
  readonly kind: string;
  readonly cycle_id: string;
  readonly command: Command;
  readonly state: string;
}

interface Item {
  readonly n: number;
  readonly target_id: string;
}

/** Works off one page of a bulk act: claims the next waiting items, applies the command, and asks for the next page. */
export const bulkPage = defineJob({
  name: 'bulk.page',
  payload: z.object({ operationId: z.uuid() }),
  needs: [Engine],
  handle: work,
});

async function work(tx: Tx, { operationId }: { readonly operationId: string }, engine: Engine): Promise<void> {
  const operation = await tx.first<Operation>('select kind, cycle_id, command, state from bulk_operation where id = $1', [operationId]);
  if (operation === undefined || operation.state !== 'running') return;
  const items = await tx.rows<Item>(
    `select n, target_id from bulk_item where operation_id = $1 and state = 'waiting' order by n limit $2 for update skip locked`,
    [operationId, pageSize],
  );
  const results = await apply(tx, engine, operation, items);
  const { from, values } = rowset({ n: 'int', state: 'text', code: 'text' }, results);
  await tx.run(`update bulk_item i set state = x.state, code = x.code from ${from} where i.operation_id = $4 and i.n = x.n`, [
    ...values,
    operationId,
  ]);
  await count(tx, operationId, operation, results);
}

async function apply(tx: Tx, engine: Engine, operation: Operation, items: readonly Item[]): Promise<ItemResult[]> {
  if (operation.command.type === 'start') return enrol(tx, engine, operation, items);
  const outcomes = await engine.applyMany(
    tx,
    items.map(({ target_id }) => ({ participantId: target_id, command: operation.command, actor: { kind: 'system' } })),
  );
  const byTarget = new Map(outcomes.map((outcome) => [outcome.participantId, outcome]));
  return items.map(({ n, target_id }) => resultOf(n, byTarget.get(target_id)));
}

async function enrol(tx: Tx, engine: Engine, { cycle_id }: Operation, items: readonly Item[]): Promise<ItemResult[]> {
  const cycle = await tx.first<{ schedule: ScheduleLine[] }>('select schedule from cycle where id = $1', [cycle_id]);
  if (cycle === undefined) throw new Error(`Cycle ${cycle_id} is gone`);
  const ids = new Map(items.map(({ target_id }) => [target_id, newId()]));
  const enrolled = await tx.rows<{ employee_id: string }>(
    'select employee_id from participant where cycle_id = $1 and employee_id = any($2::uuid[])',
    [cycle_id, [...ids.keys()]],
  );
  for (const { employee_id } of enrolled) ids.delete(employee_id);
  const enrolments = [...ids].map(([employeeId, participantId]) => ({ participantId, employeeId, cycleId: cycle_id }));
  const outcomes = await engine.enrolMany(tx, enrolments, { type: 'start', schedule: cycle.schedule });
  const byId = new Map(outcomes.map((outcome) => [outcome.participantId, outcome]));
  return items.map(({ n, target_id }) => {
    const participantId = ids.get(target_id);
    return participantId === undefined ? { n, state: 'skipped', code: 'ALREADY_PARTICIPANT' } : resultOf(n, byId.get(participantId));
  });
}

/** The act's row is the last thing a page touches: its lock puts side-by-side pages in line, and the last one finishes the act. */
async function count(tx: Tx, operationId: string, operation: Operation, results: readonly ItemResult[]): Promise<void> {
  const counted = (state: ItemResult['state']) => results.filter((result) => result.state === state).length;
  const row = await tx.first<{ waiting: number }>(
    `update bulk_operation set done = done + $2, failed = failed + $3, skipped = skipped + $4 where id = $1
      returning total - done - failed - skipped as waiting`,
    [operationId, counted('done'), counted('failed'), counted('skipped')],
  );
  if (row === undefined) throw new Error(`Bulk operation ${operationId} is gone`);
  if (row.waiting > 0) {
    if (results.length > 0) await send(tx, bulkPage, [{ operationId }]);
    return;
  }
  await tx.run(`update bulk_operation set state = 'finished', finished_at = business_now() where id = $1 and state = 'running'`, [
    operationId,
  ]);
  if (operation.command.type === 'start')
    await tx.run(`update cycle set state = 'open', opened_at = business_now(), version = version + 1 where id = $1 and state = 'opening'`, [
      operation.cycle_id,
    ]);
}

interface ItemResult {
  readonly n: number;
  readonly state: 'done' | 'failed' | 'skipped';
  readonly code: string | null;
}

function resultOf(n: number, outcome: Outcome | undefined): ItemResult {
  switch (outcome?.state) {
    case 'moved':
      return { n, state: 'done', code: null };
    case 'unmoved':
      return { n, state: 'skipped', code: 'NOTHING_TO_DO' };
    case 'refused':
      return { n, state: 'skipped', code: outcome.refusal.code };
    case 'failed':
      return { n, state: 'failed', code: outcome.reason.slice(0, 300) };
    case undefined:
      return { n, state: 'failed', code: 'NOT_FOUND' };
  }
}
