import { machineNow } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { eachByItself, throwFailed, type Failed } from '../../platform/each-by-itself.js';
import { forgetIncoming } from '../../platform/files/receive-file.js';
import { FileStore } from '../../platform/files/storage/file-store.js';
import { incomingOf } from '../../platform/files/storage/store-of.js';
import { quarantineOf } from '../../platform/quarantine.js';
import { defineJob } from '../../platform/queue/define-job.js';
import { Settings } from '../../platform/settings.js';

/** A file gets its row within a minute; whatever is older and has none never will. */
const waitsAtMost = 3_600_000;
const batch = 500;

/**
 * Removes what a process that was killed left behind: files that were put into the storage and got no row. In a restored database nothing
 * is removed before somebody has said that it is the right one: another may know these files.
 */
export const sweepFiles = defineJob({
  name: 'files.sweep',
  words: { id: 'Membersihkan berkas yang tidak jadi disimpan', en: 'Remove files that were never kept' },
  every: 3_600,
  needs: [UnitOfWork, Settings, FileStore],
  handle: async (unitOfWork, settings, store) => {
    const passes = [
      () => forgetIncoming(incomingOf(settings)),
      async () => {
        if ((await quarantineOf(unitOfWork)) === undefined) await sweep(unitOfWork, store, machineNow() - waitsAtMost);
      },
    ];
    throwFailed(await eachByItself(passes, (pass) => pass()));
    return false;
  },
});

/** Removes the files that came before this moment and have no row, or one that says they are harmful or withdrawn; gives how many. */
export async function sweep(unitOfWork: UnitOfWork, store: FileStore, before: number): Promise<number> {
  const failed: Failed<string>[] = [];
  let gone = 0;
  let ids: string[] = [];
  const flush = async (): Promise<void> => {
    const kept = await unitOfWork.read<{ id: string }>(
      `select id from stored_file where id = any($1::uuid[]) and scan not in ('HARMFUL', 'WITHDRAWN')`,
      [ids],
    );
    const known = new Set(kept.map(({ id }) => id));
    const orphans = ids.filter((each) => !known.has(each));
    const stay = await eachByItself(orphans, (id) => store.remove(id));
    failed.push(...stay);
    gone += orphans.length - stay.length;
    ids = [];
  };
  for await (const { id, at } of store.list()) {
    if (at.getTime() >= before) continue;
    ids.push(id);
    if (ids.length === batch) await flush();
  }
  await flush();
  throwFailed(failed);
  return gone;
}
