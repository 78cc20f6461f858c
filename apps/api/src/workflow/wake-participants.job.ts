import { UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { failpoint } from '../platform/failpoint.js';
import { mayWork } from '../platform/quarantine.js';
import { defineJob } from '../platform/queue/define-job.js';
import { Engine, pageSize } from './engine.js';

/** The sweeper: documents whose time has come on the database's clock (openings, due dates, silence) are looked at again. */
export const wakeParticipants = defineJob({ name: 'participants.wake', every: 2, needs: [UnitOfWork, Engine], handle: wakePage });

/** Applies one page of due documents; says whether there may be more. Two sweepers never take the same document. */
export async function wakePage(unitOfWork: UnitOfWork, engine: Engine): Promise<boolean> {
  const woken = await unitOfWork.run(async (tx) => {
    const due = await tx.rows<{ id: string }>(
      `select id from participant where wakes_at <= business_now() and ${mayWork} order by wakes_at limit $1 for update skip locked`,
      [pageSize],
    );
    if (due.length === 0) return 0;
    await failpoint('sweeper.selected');
    const requests = due.map(({ id }) => ({
      participantId: id,
      command: { type: 'refresh' } as const,
      actor: { kind: 'system' } as const,
    }));
    const outcomes = await engine.applyMany(tx, requests);
    for (const outcome of outcomes) if (outcome.state === 'failed') await setAside(tx, outcome.participantId, outcome.reason);
    return due.length;
  });
  if (woken > 0) await failpoint('sweeper.committed');
  return woken === pageSize;
}

/** A document the database rejects must not hold up the others: it sleeps, and an incident names it. */
async function setAside(tx: Tx, participantId: string, reason: string): Promise<void> {
  await tx.run('update participant set wakes_at = null where id = $1', [participantId]);
  await tx.run(`insert into incident (id, kind, reason, attempts) values (gen_random_uuid(), 'participants.wake', $1, 1)`, [
    `${participantId}: ${reason}`.slice(0, 1000),
  ]);
}
