import { id } from '@siklus/contracts/common';
import { takesAct } from '@siklus/domain';
import { z } from 'zod';
import { appendAudit } from '../platform/audit/append-audit.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { defineJob } from '../platform/queue/define-job.js';
import { BulkActs } from './bulk-act.js';
import { joining } from './enrollable.js';
import { pageSize } from './engine.js';
import { keepCycle } from './keep-cycle.js';

/**
 * Lets people who came into the units of a running cycle join it, where its setting says so: an act of the system for each cycle, which
 * names everybody whom it took in.
 */
export const joinCycles = defineJob({
  name: 'cycles.join',
  words: { id: 'Mengikutkan pegawai baru dalam siklus unitnya', en: 'Let new employees join the cycle of their unit' },
  payload: z.object({ employeeIds: z.array(id).max(pageSize) }),
  needs: [BulkActs],
  handle: async (tx, { employeeIds }, bulkActs) => {
    for (const [cycleId, joiners] of await joinersOf(tx, employeeIds)) {
      if (!takesAct((await keepCycle(tx, cycleId)).state, 'join-by-itself')) continue;
      const act = await bulkActs.start(
        tx,
        { kind: 'join', cycleId, command: { type: 'start' }, createdBy: null },
        'select unnest($1::uuid[]) as target_id',
        [joiners],
      );
      await appendAudit(tx, {
        stream: `cycle:${cycleId}`,
        action: 'cycle.joining',
        actor: 'system',
        body: { operationId: act.id, total: act.total },
      });
    }
  },
});

async function joinersOf(tx: Tx, employeeIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.rows<{ cycle_id: string; employee_id: string }>(joining, [employeeIds]);
  const byCycle = new Map<string, string[]>();
  for (const { cycle_id, employee_id } of rows) byCycle.set(cycle_id, [...(byCycle.get(cycle_id) ?? []), employee_id]);
  return byCycle;
}
