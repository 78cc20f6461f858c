import { id } from '@siklus/contracts/common';
import { Refusal } from '@siklus/domain';
import { z } from 'zod';
import { appendAudit } from '../../../platform/audit/append-audit.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { authorNow } from '../../../platform/identity/author-now.js';
import type { Person } from '../../../platform/identity/person.js';
import { defineJob } from '../../../platform/queue/define-job.js';
import { leaveOnce } from '../../../platform/queue/open-incident.js';
import { send } from '../../../platform/queue/outbox.js';
import { importedFile, type ImportedFileRow } from '../../../tables/imported-file.table.js';
import { lockOrganisation } from '../../../workflow/line-changes.js';
import { ratingRights } from '../judge/portion-rights.js';
import type { PersonPart } from '../plan/person-parts.js';
import { putBackRatings } from '../ratings/put-back-ratings.js';
import type { RatingPart } from '../ratings/rating-parts.js';
import { keptFile, nextRows, notePutBack, type PutBack } from '../record/import-portion.js';
import { leaveRest, streamOf, takeUpUndoing } from '../record/stopped-rows.js';
import { putBackPeople } from './put-back-people.js';
import { removeUnits } from './put-back-units.js';
import { undoRights } from './undo-rights.js';

/**
 * Puts back the next portion of an import, the last rows first: as one transaction, like the writing, and judged like it. With `stopped` an
 * undoing goes on where it had to stop, if whoever began it may undo the import again.
 */
export const undoImportedRows = defineJob({
  name: 'imports.undo',
  words: { id: 'Mengembalikan satu bagian impor yang diurungkan', en: 'Put back a part of an undone import' },
  payload: z.object({ importId: id, stopped: z.literal(true).optional() }),
  handle: async (tx, { importId, stopped = false }) => {
    await lockOrganisation(tx);
    if (stopped && !(await takeUpUndoing(tx, importId))) return;
    await portion(tx, importId, ({ undoneBy, createdBy }) => authorNow(tx, undoneBy ?? createdBy, 'import.undo'));
  },
});

/** The same where an undoing is asked for, which was judged there as a whole: a short one is done whole with it. */
export async function undoPortion(tx: Tx, { importId }: { readonly importId: string }): Promise<void> {
  await lockOrganisation(tx);
  await portion(tx, importId, () => Promise.resolve(undefined));
}

/** `authorOf` gives whoever undoes it, to be judged once more; undefined where he has just been. */
async function portion(
  tx: Tx,
  importId: string,
  authorOf: (file: ImportedFileRow) => Promise<Person | Refusal | undefined>,
): Promise<void> {
  const file = await keptFile(tx, importId);
  if (file?.state !== 'undoing') return;
  const author = await authorOf(file);
  if (author instanceof Refusal) {
    await stop(tx, file, author);
    // Units that the import made go with whoever undoes the rest.
    return finish(tx, importId, 0);
  }
  await notePutBack(tx, file, await (file.brings === 'people' ? people : ratings)(tx, file, author));
  const more = await tx.first(`select from imported_row where import_id = $1 and state = 'undoing' limit 1`, [importId]);
  if (more !== undefined) return send(tx, undoImportedRows, [{ importId }]);
  await finish(tx, importId, await removeUnits(tx, file));
}

async function people(tx: Tx, file: ImportedFileRow, author: Person | undefined): Promise<PutBack[]> {
  const rows = await nextRows<PersonPart>(tx, file.id, 'undoing');
  const beyond = author === undefined ? [] : [...(await undoRights(tx, author, rows, file.units)).keys()];
  return putBackPeople(tx, file, rows, new Map(beyond.map((employeeId) => [employeeId, 'AUTHOR_BEYOND'])));
}

async function ratings(tx: Tx, file: ImportedFileRow, author: Person | undefined): Promise<PutBack[]> {
  const rows = await nextRows<RatingPart>(tx, file.id, 'undoing');
  return putBackRatings(tx, file, rows, author === undefined ? new Set() : await ratingRights(tx, author, 'import.undo', rows));
}

async function stop(tx: Tx, file: ImportedFileRow, refusal: Refusal): Promise<void> {
  const { id: importId, undoneBy } = file;
  const stays = await leaveRest(tx, 'undoing', file, refusal.code);
  const body = { importId, stays, code: refusal.code, authorId: undoneBy };
  await appendAudit(tx, { stream: streamOf(file), action: 'import.undo.stopped', actor: 'system', body });
  const about = undoneBy === null ? {} : { accountId: undoneBy };
  await leaveOnce(tx, undoImportedRows, { importId, stopped: true }, { refusal, about });
}

async function finish(tx: Tx, importId: string, units: number): Promise<void> {
  const file = await keptFile(tx, importId);
  if (file === undefined) throw new Error(`Import ${importId} is gone`);
  await tx.of(importedFile).update({ id: importId }, { state: 'undone', undoneAt: () => 'business_now()' });
  await appendAudit(tx, {
    stream: streamOf(file),
    action: 'employees.import.undone',
    actor: file.undoneBy ?? 'system',
    body: { importId, rows: file.undone, stays: file.stays, units, file: file.fileHash, ...file.undoBecause },
  });
}
