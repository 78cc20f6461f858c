import { id } from '@siklus/contracts/common';
import { z } from 'zod';
import { appendAudit } from '../../../platform/audit/append-audit.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { failpoint } from '../../../platform/failpoint.js';
import { defineJob } from '../../../platform/queue/define-job.js';
import { send } from '../../../platform/queue/outbox.js';
import { importedFile, type ImportedFileRow } from '../../../tables/imported-file.table.js';
import { lockOrganisation } from '../../../workflow/line-changes.js';
import type { PersonPart } from '../plan/person-parts.js';
import type { RatingPart } from '../ratings/rating-parts.js';
import { writeRatings } from '../ratings/write-ratings.js';
import { keptFile, nextRows, noteWritten } from '../record/import-portion.js';
import { writePeople } from './write-people.js';

/**
 * Writes the next portion of an import. A portion is one transaction that also notes how far the file is: whoever dies leaves none of it,
 * and whoever comes after goes on where it was.
 */
export const writeImportedRows = defineJob({
  name: 'imports.write',
  words: { id: 'Menulis satu bagian berkas yang diimpor', en: 'Write a part of an imported file' },
  payload: z.object({ importId: id }),
  handle: writePortion,
});

/** The same where a file is taken in: a short one is written whole with it. */
export async function writePortion(tx: Tx, { importId }: { readonly importId: string }): Promise<void> {
  await lockOrganisation(tx);
  // Keys and triggers ask the same small question for every row; the pool's setting would plan each of them anew.
  await tx.run('set local plan_cache_mode = auto');
  const file = await keptFile(tx, importId);
  if (file?.state !== 'writing') return;
  await noteWritten(
    tx,
    file,
    file.brings === 'people'
      ? await writePeople(tx, file, await nextRows<PersonPart>(tx, importId, 'waiting'))
      : await writeRatings(tx, file, await nextRows<RatingPart>(tx, importId, 'waiting')),
  );
  await failpoint('import.written');
  const now = await keptFile(tx, importId);
  if (now === undefined) return;
  if (now.written + now.leftOut < now.total) await send(tx, writeImportedRows, [{ importId }]);
  else await finish(tx, now);
}

async function finish(tx: Tx, file: ImportedFileRow): Promise<void> {
  const { id: importId, brings, layout, unitId, createdBy, counts, leftOut, fileHash, because } = file;
  await tx.of(importedFile).update({ id: importId }, { state: 'done', finishedAt: () => 'business_now()' });
  await appendAudit(tx, {
    stream: unitId === null ? 'system' : `unit:${unitId}`,
    action: brings === 'people' ? 'employees.imported' : 'ratings.imported',
    actor: createdBy,
    body: { ...counts, ...(leftOut === 0 ? {} : { left: leftOut }), form: layout, importId, file: fileHash, ...because },
  });
}
