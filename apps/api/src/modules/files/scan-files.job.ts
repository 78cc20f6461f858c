import { id } from '@siklus/contracts/common';
import { documentPlan, notified, Refusal } from '@siklus/domain';
import { z } from 'zod';
import { businessNow } from '../../platform/business-now.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { eachByItself, throwFailed, type Failed } from '../../platform/each-by-itself.js';
import { FileStore } from '../../platform/files/storage/file-store.js';
import { defineJob } from '../../platform/queue/define-job.js';
import { leaveToPerson, NeedsPerson } from '../../platform/queue/open-incident.js';
import { Settings } from '../../platform/settings.js';
import { storedFile } from '../../tables/stored-file.table.js';
import { EffectHandlers } from '../../workflow/effect-handlers.js';
import { loadSubjects } from '../../workflow/load-subjects.js';
import { isClean } from './clamd.js';

/** A file of evidence that nobody has looked through. */
interface Waiting {
  readonly id: string;
  readonly participantId: string;
}

const batch = 100;

/**
 * Lets clamd look through each file that waits, before anybody may open it. While it does not answer, files wait: nothing is opened that
 * nobody has looked through. One of which alone it can say nothing keeps no other waiting, and is left to whoever runs the system.
 */
export const scanFiles = defineJob({
  name: 'files.scan',
  words: { id: 'Memeriksa berkas dari program jahat', en: 'Look for harmful programs in files' },
  every: 10,
  needs: [UnitOfWork, Settings, FileStore, EffectHandlers],
  handle: async (unitOfWork, { clamdUrl }, store, effects) => {
    // Without a scanner what waits stays, as long as the setting that asked for one is only missing.
    if (clamdUrl === undefined) return false;
    const waiting = await unitOfWork.read<Waiting & Record<string, unknown>>(
      `select f.id, f.participant_id as "participantId" from stored_file f where f.scan = 'WAITING' and not exists (select from outbox o
          where o.job = '${scanFile.name}' and o.acked_at is null and o.payload ->> 'fileId' = f.id::text) order by f.id limit ${batch}`,
    );
    const failed = await eachByItself(waiting, async (file) => {
      const isHarmful = await unitOfWork.run((tx) => scan(tx, file.id, { clamdUrl, store, effects }));
      // Its bytes go once everybody knows it; a fall in between is made good when orphans are swept.
      if (isHarmful) await store.remove(file.id);
    });
    const isAnyDone = failed.length < waiting.length;
    if (isAnyDone) await unitOfWork.run((tx) => leave(tx, failed));
    throwFailed(failed);
    return isAnyDone;
  },
});

/** Looks through one file that the scanner could say nothing of, as soon as somebody asks for it again. */
export const scanFile = defineJob({
  name: 'files.scan-one',
  words: { id: 'Memeriksa satu berkas dari program jahat', en: 'Look for harmful programs in one file' },
  payload: z.object({ fileId: id }),
  needs: [Settings, FileStore, EffectHandlers],
  handle: async (tx, { fileId }, { clamdUrl }, store, effects) => {
    if (clamdUrl === undefined) throw new NeedsPerson(new Refusal('FILE_UNSCANNED'));
    await scan(tx, fileId, { clamdUrl, store, effects }).catch(() => {
      throw new NeedsPerson(new Refusal('FILE_UNSCANNED'));
    });
  },
});

/** What fails while another is looked through is at fault itself: an incident says so, and the next pass leaves it out. */
async function leave(tx: Tx, failed: readonly Failed<Waiting>[]): Promise<void> {
  const refusal = new Refusal('FILE_UNSCANNED');
  for (const { item } of failed)
    await leaveToPerson(tx, scanFile, { fileId: item.id }, { refusal, about: { participantId: item.participantId } });
}

interface Scanning {
  readonly clamdUrl: string;
  readonly store: FileStore;
  readonly effects: EffectHandlers;
}

/** Lets clamd look through a file that waits, and tells its employee where it is harmful; says whether it is. */
async function scan(tx: Tx, fileId: string, { clamdUrl, store, effects }: Scanning): Promise<boolean> {
  const next = await tx.first<{ id: string; participantId: string }>(
    `select id, participant_id as "participantId" from stored_file where id = $1 and scan = 'WAITING' for update skip locked`,
    [fileId],
  );
  if (next === undefined) return false;
  const isHarmful = !(await isClean(clamdUrl, await store.read(next.id)));
  await tx.of(storedFile).update({ id: next.id }, { scan: isHarmful ? 'HARMFUL' : 'CLEAN' });
  const [subject] = isHarmful ? await loadSubjects(tx, [next.participantId]) : [];
  if (subject !== undefined) {
    const now = await businessNow(tx);
    const effect = { type: notified, body: { kind: 'evidence-harmful' as const, to: subject.employeeId, pool: null } };
    const page = [{ subject, step: documentPlan.step, occasion: '', round: 1, effect }];
    await effects.handle(tx, page, { now, recordedAt: now });
  }
  return isHarmful;
}
