import type { RowLeftCode } from '@siklus/domain';
import { rowset } from '../../../platform/database/rows.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { importedFile, type ImportedFileRow } from '../../../tables/imported-file.table.js';

/** How many rows of an import are written or put back in one transaction: so long others wait who change people, and no longer. */
export const portionSize = 2_500;

/** A row of an import as a portion takes it. */
export interface PortionRow<Part> {
  readonly n: number;
  readonly line: number;
  readonly nip: string;
  readonly name: string;
  readonly employeeId: string | null;
  readonly isNew: boolean;
  readonly seen: number;
  readonly part: Part;
}

/** What became of a row that was to be written. */
export interface Written {
  readonly n: number;
  readonly state: 'written' | 'left';
  readonly code: RowLeftCode | null;
  readonly told: number | null;
}

/** What became of a row that was to be put back. */
export interface PutBack {
  readonly n: number;
  readonly state: 'undone' | 'stays';
  readonly code: RowLeftCode | null;
  readonly toldBack: number | null;
}

/**
 * The next rows in this state, those of one person together: in the order in which they are written, or put back from the last of them on.
 * Nobody else takes them meanwhile.
 */
export async function nextRows<Part>(tx: Tx, importId: string, state: 'waiting' | 'undoing'): Promise<PortionRow<Part>[]> {
  const order = state === 'undoing' ? 'n desc' : 'n';
  return tx.rows<PortionRow<Part> & Record<string, unknown>>(
    `with next as (select n, employee_id from imported_row where import_id = $1 and state = $2 order by ${order} limit $3)
     select ${portionColumns} from imported_row r
      where r.import_id = $1 and r.state = $2
        and (r.n in (select n from next) or r.employee_id in (select employee_id from next)) order by ${order} for update`,
    [importId, state, portionSize],
  );
}

/** All rows that were written and not put back, the last first: what an undoing is about. */
export async function writtenRows<Part>(tx: Tx, importId: string): Promise<PortionRow<Part>[]> {
  return tx.rows<PortionRow<Part> & Record<string, unknown>>(
    `select ${portionColumns} from imported_row r where r.import_id = $1 and r.state in ('written', 'stays') order by n desc`,
    [importId],
  );
}

const portionColumns = 'r.n, r.line, r.nip, r.name, r.employee_id as "employeeId", r.is_new as "isNew", r.seen, r.part';

/** Notes what became of rows that were written, and how far the file is. */
export async function noteWritten(tx: Tx, { id }: ImportedFileRow, rows: readonly Written[]): Promise<void> {
  const { from, values } = rowset({ n: 'int', state: 'text', code: 'text', told: 'int' }, rows);
  await tx.run(
    `update imported_row r set state = x.state, code = x.code, told = x.told from ${from} where r.import_id = $5 and r.n = x.n`,
    [...values, id],
  );
  const written = rows.filter(({ state }) => state === 'written').length;
  await tx.run('update imported_file set written = written + $2, left_out = left_out + $3 where id = $1', [
    id,
    written,
    rows.length - written,
  ]);
}

/** Notes what became of rows that were to be put back, and how far the undoing is. */
export async function notePutBack(tx: Tx, { id }: ImportedFileRow, rows: readonly PutBack[]): Promise<void> {
  const { from, values } = rowset({ n: 'int', state: 'text', code: 'text', toldBack: 'int' }, rows);
  await tx.run(
    `update imported_row r set state = x.state, code = x.code, told_back = x.told_back from ${from}
      where r.import_id = $5 and r.n = x.n`,
    [...values, id],
  );
  const undone = rows.filter(({ state }) => state === 'undone').length;
  await tx.run('update imported_file set undone = undone + $2, stays = stays + $3 where id = $1', [id, undone, rows.length - undone]);
}

/** The file as it stands now, kept from others until the transaction ends. */
export async function keptFile(tx: Tx, id: string): Promise<ImportedFileRow | undefined> {
  return tx.of(importedFile).oneForUpdate({ id });
}
