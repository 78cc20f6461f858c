import { id } from '@siklus/contracts/common';
import { z } from 'zod';
import { appendAudit } from '../../../platform/audit/append-audit.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { defineJob } from '../../../platform/queue/define-job.js';
import { send } from '../../../platform/queue/outbox.js';
import { importedFile } from '../../../tables/imported-file.table.js';
import { lockOrganisation } from '../../../workflow/line-changes.js';
import type { PersonPart } from '../plan/person-parts.js';
import { putBackRatings } from '../ratings/put-back-ratings.js';
import type { RatingPart } from '../ratings/rating-parts.js';
import { keptFile, nextRows, notePutBack } from '../record/import-portion.js';
import { putBackPeople } from './put-back-people.js';
import { removeUnits } from './put-back-units.js';

/** Puts back the next portion of an import, the last rows first: as one transaction, like the writing. */
export const undoImportedRows = defineJob({
  name: 'imports.undo',
  words: { id: 'Mengembalikan satu bagian impor yang diurungkan', en: 'Put back a part of an undone import' },
  payload: z.object({ importId: id }),
  handle: undoPortion,
});

/** The same where an undoing is asked for: a short one is done whole with it. */
export async function undoPortion(tx: Tx, { importId }: { readonly importId: string }): Promise<void> {
  await lockOrganisation(tx);
  const file = await keptFile(tx, importId);
  if (file?.state !== 'undoing') return;
  await notePutBack(
    tx,
    file,
    file.brings === 'people'
      ? await putBackPeople(tx, file, await nextRows<PersonPart>(tx, importId, 'undoing'))
      : await putBackRatings(tx, file, await nextRows<RatingPart>(tx, importId, 'undoing')),
  );
  const more = await tx.first(`select from imported_row where import_id = $1 and state = 'undoing' limit 1`, [importId]);
  if (more !== undefined) return send(tx, undoImportedRows, [{ importId }]);
  const units = await removeUnits(tx, file);
  const now = await keptFile(tx, importId);
  await tx.of(importedFile).update({ id: importId }, { state: 'undone', undoneAt: () => 'business_now()' });
  await appendAudit(tx, {
    stream: now?.unitId == null ? 'system' : `unit:${now.unitId}`,
    action: 'employees.import.undone',
    actor: file.undoneBy ?? 'system',
    body: { importId, rows: now?.undone, stays: now?.stays, units, file: file.fileHash, ...file.undoBecause },
  });
}
