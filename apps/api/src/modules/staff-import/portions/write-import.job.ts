import { id } from '@siklus/contracts/common';
import { Refusal } from '@siklus/domain';
import { z } from 'zod';
import { appendAudit } from '../../../platform/audit/append-audit.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { failpoint } from '../../../platform/failpoint.js';
import { authorNow } from '../../../platform/identity/author-now.js';
import type { Person } from '../../../platform/identity/person.js';
import { defineJob } from '../../../platform/queue/define-job.js';
import { leaveOnce } from '../../../platform/queue/open-incident.js';
import { send } from '../../../platform/queue/outbox.js';
import { importedFile, type ImportedFileRow } from '../../../tables/imported-file.table.js';
import { lockOrganisation } from '../../../workflow/line-changes.js';
import { areBeyond, ratingRights } from '../judge/portion-rights.js';
import type { PersonPart } from '../plan/person-parts.js';
import type { RatingPart } from '../ratings/rating-parts.js';
import { writeRatings } from '../ratings/write-ratings.js';
import { keptFile, nextRows, noteWritten } from '../record/import-portion.js';
import { leaveRest, streamOf, takeUpWriting } from '../record/stopped-rows.js';
import { writePeople } from '../write/write-people.js';

/**
 * Writes the next portion of an import, if its author may still write it. A portion is one transaction that also notes how far the file is:
 * whoever dies leaves none of it, and whoever comes after goes on where it was. With `stopped` it is what an incident retries: the file is
 * written from where it had to stop, if its author may write it again.
 */
export const writeImportedRows = defineJob({
  name: 'imports.write',
  words: { id: 'Menulis satu bagian berkas yang diimpor', en: 'Write a part of an imported file' },
  payload: z.object({ importId: id, stopped: z.literal(true).optional() }),
  handle: async (tx, { importId, stopped = false }) => {
    await lockOrganisation(tx);
    if (stopped && !(await takeUpWriting(tx, importId))) return;
    await portion(tx, importId, ({ createdBy }) => authorNow(tx, createdBy, 'employee.import'));
  },
});

/** The same where a file is taken in, which was judged there as a whole: a short one is written whole with it. */
export async function writePortion(tx: Tx, { importId }: { readonly importId: string }): Promise<void> {
  await lockOrganisation(tx);
  await portion(tx, importId, () => Promise.resolve(undefined));
}

/** `authorOf` gives whoever it is written for, to be judged once more; undefined where he has just been. */
async function portion(
  tx: Tx,
  importId: string,
  authorOf: (file: ImportedFileRow) => Promise<Person | Refusal | undefined>,
): Promise<void> {
  // Keys and triggers ask the same small question for every row; the pool's setting would plan each of them anew.
  await tx.run('set local plan_cache_mode = auto');
  const file = await keptFile(tx, importId);
  if (file?.state !== 'writing') return;
  const author = await authorOf(file);
  const bar = author instanceof Refusal ? author : await (file.brings === 'people' ? people : ratings)(tx, file, author);
  if (bar !== undefined) await stop(tx, file, bar);
  await failpoint('import.written');
  const now = await keptFile(tx, importId);
  if (now === undefined) return;
  if (now.written + now.leftOut < now.total) await send(tx, writeImportedRows, [{ importId }]);
  else await finish(tx, now);
}

/** What is above others is written first, so a list stops at the first of its rows that is not its author's any more. */
async function people(tx: Tx, file: ImportedFileRow, author: Person | undefined): Promise<Refusal | undefined> {
  const rows = await nextRows<PersonPart>(tx, file.id, 'waiting');
  if (author !== undefined && (await areBeyond(tx, author, file.id, rows)))
    return new Refusal('AUTHOR_RIGHTS_ENDED', { author: author.name });
  await noteWritten(tx, file, await writePeople(tx, file, rows));
  return undefined;
}

/** Ratings do not rest on each other: those of people who are not his author's any more are left out, and others written. */
async function ratings(tx: Tx, file: ImportedFileRow, author: Person | undefined): Promise<undefined> {
  const rows = await nextRows<RatingPart>(tx, file.id, 'waiting');
  const barred = author === undefined ? new Set<number>() : await ratingRights(tx, author, 'employee.import', rows);
  await noteWritten(tx, file, await writeRatings(tx, file, rows, barred));
}

async function stop(tx: Tx, file: ImportedFileRow, refusal: Refusal): Promise<void> {
  const { id: importId, createdBy } = file;
  const left = await leaveRest(tx, 'writing', file, refusal.code);
  const body = { importId, left, code: refusal.code, authorId: createdBy };
  await appendAudit(tx, { stream: streamOf(file), action: 'import.stopped', actor: 'system', body });
  await leaveOnce(tx, writeImportedRows, { importId, stopped: true }, { refusal, about: { accountId: createdBy } });
}

async function finish(tx: Tx, file: ImportedFileRow): Promise<void> {
  const { id: importId, brings, layout, createdBy, counts, leftOut, fileHash, because } = file;
  await tx.of(importedFile).update({ id: importId }, { state: 'done', finishedAt: () => 'business_now()' });
  await appendAudit(tx, {
    stream: streamOf(file),
    action: brings === 'people' ? 'employees.imported' : 'ratings.imported',
    actor: createdBy,
    body: { ...counts, ...(leftOut === 0 ? {} : { left: leftOut }), form: layout, importId, file: fileHash, ...because },
  });
}
