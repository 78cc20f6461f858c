import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { KeptFiles } from '../../platform/files/kept-files.js';
import { defineJob } from '../../platform/queue/define-job.js';
import { keptFor } from './kept-for.js';

/** Removes files of lists a day after they were asked for, and whatever was left of one that was never finished. */
export const forgetExports = defineJob({
  name: 'exports.forget',
  words: { id: 'Menghapus berkas daftar yang sudah lewat masanya', en: 'Remove files of lists that have outlived their day' },
  every: 300,
  needs: [UnitOfWork, KeptFiles],
  handle: forget,
});

async function forget(unitOfWork: UnitOfWork, files: KeptFiles): Promise<boolean> {
  await unitOfWork.run((tx) => tx.run(`delete from list_export where created_at < clock_timestamp() - interval '${keptFor}'`));
  await files.keepOnly(async (names) => {
    const kept = await unitOfWork.read<{ id: string }>('select id from list_export where id::text = any($1)', [names]);
    return new Set(kept.map(({ id }) => id));
  });
  return false;
}
