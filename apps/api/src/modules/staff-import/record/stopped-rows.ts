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

/** Writing and undoing: the state of a row before and after, and of the file when all are; the column that counts what was stopped. */
const ways = {
  writing: { next: 'waiting', stopped: 'left', counted: 'left_out', ended: 'done', endedAt: 'finished_at' },
  undoing: { next: 'undoing', stopped: 'stays', counted: 'stays', ended: 'undone', endedAt: 'undone_at' },
} as const;

/** Lets all rows be that are still to be written, or put back; says how many. */
export async function leaveRest(tx: Tx, way: keyof typeof ways, { id }: ImportedFileRow, code: ErrorCode): Promise<number> {
  const { next, stopped, counted } = ways[way];
  const left = await tx.run('update imported_row set state = $4, code = $2 where import_id = $1 and state = $3', [id, code, next, stopped]);
  await tx.run(`update imported_file set ${counted} = ${counted} + $2 where id = $1`, [id, left]);
  return left;
}

/**
 * Lets the rows wait again that a stop had left out; refuses while the author still may not write them, and once another file of the kind
 * has come, as what it brought was not known when these were planned. Says whether there were any.
 */
export async function takeUpWriting(tx: Tx, importId: string): Promise<boolean> {
  const file = await keptFile(tx, importId);
  if (file?.state !== ways.writing.ended) return false;
  await demandAuthor(tx, file.createdBy, 'employee.import');
  await refuseBesideAnother(tx, file.brings);
  const later = await tx.first('select from imported_file where brings = $1 and created_at >= $2 and id <> $3 limit 1', [
    file.brings,
    file.createdAt,
    importId,
  ]);
  if (later !== undefined) throw new NeedsPerson(new Refusal('IMPORT_FOLLOWED'), { accountId: file.createdBy });
  return takeUpRest(tx, 'writing', importId);
}

/** The same for rows that were still to be put back. What has come to rest on them since is looked at with each portion. */
export async function takeUpUndoing(tx: Tx, importId: string): Promise<boolean> {
  const file = await keptFile(tx, importId);
  if (file?.state !== ways.undoing.ended || file.undoneBy === null) return false;
  await demandAuthor(tx, file.undoneBy, 'import.undo');
  await refuseBesideAnother(tx, file.brings);
  return takeUpRest(tx, 'undoing', importId);
}

async function takeUpRest(tx: Tx, way: keyof typeof ways, importId: string): Promise<boolean> {
  const { next, stopped, counted, endedAt } = ways[way];
  const again = await tx.run(
    'update imported_row set state = $3, code = null where import_id = $1 and state = $4 and code = any($2::text[])',
    [importId, stopCodes, next, stopped],
  );
  if (again === 0) return false;
  await tx.run(`update imported_file set state = $3, ${endedAt} = null, ${counted} = ${counted} - $2 where id = $1`, [
    importId,
    again,
    way,
  ]);
  return true;
}

async function demandAuthor(tx: Tx, accountId: string, action: WriteAction): Promise<void> {
  const author = await authorNow(tx, accountId, action);
  if (author instanceof Refusal) throw new NeedsPerson(author, { accountId });
}
