import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Logger } from '@nestjs/common';
import type { FileFinding } from '@siklus/domain';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { FileAbsent, FileStore } from '../../platform/files/storage/file-store.js';
import { defineJob } from '../../platform/queue/define-job.js';
import { reasonOf } from '../../platform/reason.js';
import { storedFile } from '../../tables/stored-file.table.js';

const logger = new Logger('Files');

/** So many are read in one transaction. */
const batch = 20;
// When the night begins in the east of the country: every file once from then on.
const tonight = `date_trunc('day', clock_timestamp() at time zone 'Asia/Jayapura') at time zone 'Asia/Jayapura'`;

/** Reads every file again each night, and says of each whether it is still what was sent. */
export const recheckFiles = defineJob({
  name: 'files.recheck',
  words: { id: 'Membaca ulang berkas bukti', en: 'Read the files of evidence again' },
  every: 600,
  needs: [UnitOfWork, FileStore],
  handle: (unitOfWork, store) => unitOfWork.run((tx) => recheck(tx, store, tonight)),
});

/**
 * Reads a batch of what was not read since that moment (an SQL expression); says whether there may be more. What cannot be read is told as
 * such, keeps no other from being read, and is tried again within the hour.
 */
export async function recheck(tx: Tx, store: FileStore, since: string): Promise<boolean> {
  const due = await tx.rows<{ id: string; sha256: Buffer }>(
    `select id, sha256 from stored_file where scan not in ('HARMFUL', 'WITHDRAWN') and (checked_at is null or checked_at < ${since}
          or (finding = 'UNREADABLE' and checked_at < clock_timestamp() - interval '1 hour'))
      order by checked_at nulls first, id limit ${batch} for update skip locked`,
  );
  for (const { id, sha256 } of due)
    await tx.of(storedFile).update({ id }, { finding: await findingOf(store, id, sha256), checkedAt: () => 'clock_timestamp()' });
  return due.length === batch;
}

async function findingOf(store: FileStore, id: string, sha256: Buffer): Promise<FileFinding> {
  try {
    const sum = createHash('sha256');
    await pipeline(await store.read(id), sum);
    return sum.digest().equals(sha256) ? 'SAME' : 'CHANGED';
  } catch (error) {
    if (error instanceof FileAbsent) return 'MISSING';
    logger.error(`The file ${id} cannot be read: ${reasonOf(error)}`);
    return 'UNREADABLE';
  }
}
