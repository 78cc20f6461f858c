import { Refusal, stopCodes, type ErrorCode, type WriteAction } from '@siklus/domain';
import type { AuditEvent } from '../../../platform/audit/append-audit.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { authorNow } from '../../../platform/identity/author-now.js';
import { NeedsPerson } from '../../../platform/queue/open-incident.js';
import type { ImportedFileRow } from '../../../tables/imported-file.table.js';
import { keptFile } from './import-portion.js';
import { refuseBesideAnother } from './imported-files.js';

// What becomes of the rows of an import, or of its undoing, at which it stops since its author may not go on with it.

/** The trail of the unit that it is about. */
export function streamOf({ unitId }: Pick<ImportedFileRow, 'unitId'>): AuditEvent['stream'] {
  return unitId === null ? 'system' : `unit:${unitId}`;
}

/** Leaves all rows out that still wait to be written; says how many. */
export async function leaveRest(tx: Tx, { id }: ImportedFileRow, code: ErrorCode): Promise<number> {
  const left = await tx.run(`update imported_row set state = 'left', code = $2 where import_id = $1 and state = 'waiting'`, [id, code]);
  await tx.run('update imported_file set left_out = left_out + $2 where id = $1', [id, left]);
  return left;
}

/** Lets all rows stay that still wait to be put back; says how many. */
export async function letRestStay(tx: Tx, { id }: ImportedFileRow, code: ErrorCode): Promise<number> {
  const stays = await tx.run(`update imported_row set state = 'stays', code = $2 where import_id = $1 and state = 'undoing'`, [id, code]);
  await tx.run('update imported_file set stays = stays + $2 where id = $1', [id, stays]);
  return stays;
}

/**
 * Lets the rows wait again that a stop had left out; refuses while the author still may not write them, and once another file of the kind
 * has come, as what it brought was not known when these were planned. Says whether there were any.
 */
export async function takeUpWriting(tx: Tx, importId: string): Promise<boolean> {
  const file = await keptFile(tx, importId);
  if (file?.state !== 'done') return false;
  await demandAuthor(tx, file.createdBy, 'employee.import');
  await refuseBesideAnother(tx, file.brings);
  const later = await tx.first('select from imported_file where brings = $1 and created_at >= $2 and id <> $3 limit 1', [
    file.brings,
    file.createdAt,
    importId,
  ]);
  if (later !== undefined) throw new NeedsPerson(new Refusal('IMPORT_FOLLOWED'), { accountId: file.createdBy });
  const again = await tx.run(
    `update imported_row set state = 'waiting', code = null where import_id = $1 and state = 'left' and code = any($2::text[])`,
    [importId, stopCodes],
  );
  if (again === 0) return false;
  await tx.run(`update imported_file set state = 'writing', finished_at = null, left_out = left_out - $2 where id = $1`, [importId, again]);
  return true;
}

/** The same for rows that were still to be put back. What has come to rest on them since is looked at with each portion. */
export async function takeUpUndoing(tx: Tx, importId: string): Promise<boolean> {
  const file = await keptFile(tx, importId);
  if (file?.state !== 'undone' || file.undoneBy === null) return false;
  await demandAuthor(tx, file.undoneBy, 'import.undo');
  await refuseBesideAnother(tx, file.brings);
  const again = await tx.run(
    `update imported_row set state = 'undoing', code = null where import_id = $1 and state = 'stays' and code = any($2::text[])`,
    [importId, stopCodes],
  );
  if (again === 0) return false;
  await tx.run(`update imported_file set state = 'undoing', undone_at = null, stays = stays - $2 where id = $1`, [importId, again]);
  return true;
}

async function demandAuthor(tx: Tx, accountId: string, action: WriteAction): Promise<void> {
  const author = await authorNow(tx, accountId, action);
  if (author instanceof Refusal) throw new NeedsPerson(author, { accountId });
}
