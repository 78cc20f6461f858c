import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Jobs } from '../platform/queue/jobs.js';
import { Engine, pageSize } from './engine.js';

/** Re-resolves the documents of people whose line, standing or deputy changed; whoever changes those writes this job beside it. */
@Injectable()
export class RefreshParticipants {
  constructor(jobs: Jobs, engine: Engine) {
    jobs.register({
      name: 'participants.refresh',
      payload: z.object({ employeeIds: z.array(z.uuid()).max(pageSize) }),
      handle: async (tx, { employeeIds }) => {
        const rows = await tx.rows<{ id: string }>(
          `select p.id from participant p join cycle c on c.id = p.cycle_id and c.state in ('opening', 'open')
            where p.employee_id = any($1::uuid[]) and p.state = 'active' order by p.id`,
          [employeeIds],
        );
        for (let from = 0; from < rows.length; from += pageSize)
          await engine.applyMany(
            tx,
            rows
              .slice(from, from + pageSize)
              .map(({ id }) => ({ participantId: id, command: { type: 'refresh' }, actor: { kind: 'system' } })),
          );
      },
    });
  }
}
