import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { failpoint } from '../platform/failpoint.js';
import { mayWork } from '../platform/quarantine.js';
import { defineJob } from '../platform/queue/define-job.js';
import { Engine, pageSize } from './engine.js';
import { setAside } from './set-aside.js';

/** The sweeper: documents whose time has come on the database's clock (openings, due dates, silence) are looked at again. */
export const wakeParticipants = defineJob({
  name: 'participants.wake',
  words: { id: 'Membuka dan menandai dokumen yang waktunya tiba', en: 'Open and mark documents whose time has come' },
  every: 2,
  needs: [UnitOfWork, Engine],
  handle: wakePage,
});

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
    await setAside(tx, outcomes);
    return due.length;
  });
  if (woken > 0) await failpoint('sweeper.committed');
  return woken === pageSize;
}
