import { documentPlan, notified } from '@siklus/domain';
import { businessNow } from '../../platform/business-now.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/storage/file-store.js';
import { defineJob } from '../../platform/queue/define-job.js';
import { Settings } from '../../platform/settings.js';
import { storedFile } from '../../tables/stored-file.table.js';
import { EffectHandlers } from '../../workflow/effect-handlers.js';
import { loadSubjects } from '../../workflow/load-subjects.js';
import { isClean } from './clamd.js';

/**
 * Lets clamd look through each file that waits, before anybody may open it. While it does not answer, files wait: nothing is opened that
 * nobody has looked through.
 */
export const scanFiles = defineJob({
  name: 'files.scan',
  words: { id: 'Memeriksa berkas dari program jahat', en: 'Look for harmful programs in files' },
  every: 10,
  needs: [UnitOfWork, Settings, FileStore, EffectHandlers],
  handle: async (unitOfWork, { clamdUrl }, store, effects) => {
    const found = await scanNext(unitOfWork, clamdUrl, store, effects);
    // Its bytes go once everybody knows it; a fall in between is made good when orphans are swept.
    if (found?.isHarmful === true) await store.remove(found.id);
    return found !== undefined;
  },
});

/** Without a scanner what waits stays, as long as the setting that asked for one is only missing. */
function scanNext(unitOfWork: UnitOfWork, clamdUrl: string | undefined, store: FileStore, effects: EffectHandlers) {
  if (clamdUrl === undefined) return Promise.resolve(undefined);
  return unitOfWork.run(async (tx) => {
    const next = await tx.first<{ id: string; participantId: string }>(
      `select id, participant_id as "participantId" from stored_file where scan = 'WAITING' order by id limit 1 for update skip locked`,
    );
    if (next === undefined) return undefined;
    const isHarmful = !(await isClean(clamdUrl, await store.read(next.id)));
    await tx.of(storedFile).update({ id: next.id }, { scan: isHarmful ? 'HARMFUL' : 'CLEAN' });
    const [subject] = isHarmful ? await loadSubjects(tx, [next.participantId]) : [];
    if (subject !== undefined) {
      const now = await businessNow(tx);
      const effect = { type: notified, body: { kind: 'evidence-harmful' as const, to: subject.employeeId, pool: null } };
      const page = [{ subject, step: documentPlan.step, occasion: '', round: 1, effect }];
      await effects.handle(tx, page, { now, recordedAt: now });
    }
    return { id: next.id, isHarmful };
  });
}
