import { id } from '@siklus/contracts/common';
import { z } from 'zod';
import { defineJob } from '../platform/queue/define-job.js';
import { isRunning } from './keep-cycle.js';
import { Engine, pageSize } from './engine.js';
import { followLine, lineCause } from './line-cause.js';
import { setAside } from './set-aside.js';

/**
 * Re-resolves the documents of people whose line, unit, standing or deputy changed; whoever changes those sends this job beside it, with
 * his name and his reason. What is
 * over goes with its employee to his unit as well.
 */
export const refreshParticipants = defineJob({
  name: followLine,
  words: { id: 'Menyesuaikan dokumen dengan waktu dan garis atasan', en: 'Bring documents in line with time and reporting line' },
  payload: z.object({ employeeIds: z.array(id).max(pageSize), cause: lineCause.optional() }),
  needs: [Engine],
  handle: async (tx, { employeeIds, cause }, engine) => {
    const rows = await tx.rows<{ id: string }>(
      `select p.id from participant p join cycle c on c.id = p.cycle_id and ${isRunning}
        left join current_assignment a on a.employee_id = p.employee_id
        where p.employee_id = any($1::uuid[]) and (p.state = 'active' or p.unit_id <> a.unit_id) order by p.id`,
      [employeeIds],
    );
    for (let from = 0; from < rows.length; from += pageSize) {
      const page = rows.slice(from, from + pageSize);
      const requests = page.map(
        ({ id }) => ({ participantId: id, command: { type: 'refresh' }, actor: { kind: 'system' }, cause }) as const,
      );
      await setAside(tx, await engine.applyMany(tx, requests));
    }
  },
});
