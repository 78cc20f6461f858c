import { Injectable } from '@nestjs/common';
import { Refusal, type BulkActKind } from '@siklus/domain';
import { newId } from '../platform/new-id.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { send } from '../platform/queue/outbox.js';
import { bulkPage } from './bulk-page.job.js';
import type { BulkCommand } from './bulk-works.js';
import { pageSize } from './engine.js';

/** How many pages of one act may run side by side: while one is decided, PostgreSQL writes another and reads the third. */
const chains = 3;

/** Refuses an act that concerns another number of people than its author saw. */
export function demandNumber(expected: number, now: number): void {
  if (expected !== now) throw new Refusal('NUMBER_CHANGED', { expected, now });
}

/** Starts bulk acts: a row with items, worked off page by page by jobs. */
@Injectable()
export class BulkActs {
  /**
   * Writes the act with one item per target (`targets` is a query giving `target_id`, `values` its parameters) and its first jobs.
   * Without a unit it is about the cycle's. An act without targets is finished at once. Answers its id and size.
   */
  async start(
    tx: Tx,
    act: { kind: BulkActKind; cycleId: string; unitId?: string | undefined; command: BulkCommand; createdBy: string | null },
    targets: string,
    values: readonly unknown[],
  ): Promise<{ id: string; total: number }> {
    const id = newId();
    await tx.run(
      `insert into bulk_operation (id, kind, cycle_id, unit_id, command, state, total, created_by, created_at)
        values ($1, $2, $3, coalesce($4, (select unit_id from cycle where id = $3)), $5, 'running', 0, $6, business_now())`,
      [id, act.kind, act.cycleId, act.unitId ?? null, JSON.stringify(act.command), act.createdBy],
    );
    const total = await tx.run(
      `insert into bulk_item (operation_id, n, target_id)
        select $${values.length + 1}, row_number() over (order by t.target_id), t.target_id from (${targets}) t`,
      [...values, id],
    );
    await tx.run(`update bulk_operation set total = $2 where id = $1`, [id, total]);
    const pages = Math.max(1, Math.min(chains, Math.ceil(total / pageSize)));
    await send(
      tx,
      bulkPage,
      Array.from({ length: pages }, () => ({ operationId: id })),
    );
    return { id, total };
  }

  /**
   * Lets an act that has worked off its items go on with those targets that it did not fail at, again where it had passed them by. Says
   * whether there were any.
   */
  async goOn(tx: Tx, id: string, targets: string, values: readonly unknown[]): Promise<boolean> {
    const act = `$${values.length + 1}`;
    const again = await tx.run(
      `update bulk_item i set state = 'waiting', code = null, details = null from (${targets}) t
        where i.operation_id = ${act} and i.target_id = t.target_id and i.state in ('done', 'skipped')`,
      [...values, id],
    );
    const more = await tx.run(
      `insert into bulk_item (operation_id, n, target_id)
        select ${act}, (select count(*) from bulk_item where operation_id = ${act}) + row_number() over (order by t.target_id), t.target_id
          from (${targets}) t where not exists (select from bulk_item i where i.operation_id = ${act} and i.target_id = t.target_id)`,
      [...values, id],
    );
    if (again + more === 0) return false;
    await tx.run(
      `update bulk_operation o set state = 'running', finished_at = null, total = x.total, done = x.done, skipped = x.skipped
         from (select count(*) as total, count(*) filter (where state = 'done') as done,
                      count(*) filter (where state = 'skipped') as skipped from bulk_item where operation_id = $1) x
        where o.id = $1`,
      [id],
    );
    await send(tx, bulkPage, [{ operationId: id }]);
    return true;
  }
}
