import type { FieldChange, RowLeftCode } from '@siklus/domain';
import { earliestToday } from '../../../platform/business-now.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { assignment } from '../../../tables/assignment.table.js';
import { employee } from '../../../tables/employee.table.js';
import type { ImportedFileRow } from '../../../tables/imported-file.table.js';
import { keepChanges, type EmployeeChange } from '../../../workflow/keep-changes.js';
import { refreshLines } from '../../../workflow/line-changes.js';
import { circlesThrough } from '../../../workflow/line-circles.js';
import { causesOf, watchingOwnLine } from '../../../workflow/own-line.js';
import type { PersonPart } from '../plan/person-parts.js';
import type { PortionRow, PutBack } from '../record/import-portion.js';
import { takeComing, writeComing } from '../write/write-coming.js';
import { judgeUndo } from './judge-undo.js';

type Row = PortionRow<PersonPart> & { readonly employeeId: string };

/**
 * Puts back what these rows changed, and takes away whom they brought. What something rests on stays, and so does what would close a
 * circle or move the line of whoever undoes it: it is put back, looked at, and taken back without those rows. Those `beyond` him stay too.
 */
export async function putBackPeople(
  tx: Tx,
  file: ImportedFileRow,
  all: readonly PortionRow<PersonPart>[],
  beyond: ReadonlyMap<string, RowLeftCode>,
): Promise<PutBack[]> {
  const owned = all.flatMap((row) => (row.employeeId === null ? [] : [{ ...row, employeeId: row.employeeId }]));
  const actor = { ownerId: await ownerOf(tx, file.undoneBy) };
  const barred = new Map(beyond);
  for (;;) {
    const stays = await judgeUndo(tx, file.id, owned, barred);
    const rows = owned.filter(({ employeeId }) => !stays.has(employeeId));
    await tx.run('savepoint portion');
    const { changes } = await watchingOwnLine(tx, actor, () => putBack(tx, rows));
    const found = [...[...causesOf(changes, actor, rows).keys()].map(({ employeeId }) => employeeId), ...(await inCircles(tx, rows))];
    if (found.length === 0 && changes.length === 0) return noted(tx, file, { all, rows, stays });
    await tx.run('rollback to savepoint portion');
    for (const id of found.length > 0 ? found : rows.map(({ employeeId }) => employeeId)) barred.set(id, 'ROW_MOVES_LINE');
  }
}

/** The rows as they were, in their tables alone: new posts go before those that they had ended go on. */
async function putBack(tx: Tx, rows: readonly Row[]): Promise<void> {
  const parts = rows.map(({ part }) => part);
  await takeComing(
    tx,
    rows.flatMap(({ employeeId, part: { coming } }) => (coming === undefined ? [] : [{ employeeId, beginsOn: coming.beginsOn }])),
  );
  await writeComing(
    tx,
    parts.flatMap(({ before }) => before.coming ?? []),
  );
  await tx.run('delete from assignment where id = any($1::uuid[])', [parts.flatMap(({ newPost }) => newPost?.id ?? [])]);
  await tx.of(assignment).updateAll(parts.flatMap(({ before }) => before.post ?? []));
  await tx.of(employee).updateAll(parts.flatMap(({ before }) => before.employee ?? []));
  const brought = parts.flatMap(({ newEmployee }) => newEmployee?.id ?? []);
  await tx.run('delete from account where employee_id = any($1::uuid[])', [brought]);
  await tx.run('delete from employee where id = any($1::uuid[])', [brought]);
  const changed = parts.flatMap(({ before }) => before.employee?.id ?? []);
  await tx.run('update employee set version = version + 1 where id = any($1::uuid[])', [changed]);
  await tx.run(
    `update account a set display_name = e.name from employee e
      where e.id = a.employee_id and e.id = any($1::uuid[]) and a.display_name <> e.name`,
    [changed],
  );
}

async function noted(
  tx: Tx,
  file: ImportedFileRow,
  {
    all,
    rows,
    stays,
  }: { readonly all: readonly PortionRow<PersonPart>[]; readonly rows: readonly Row[]; readonly stays: ReadonlyMap<string, RowLeftCode> },
): Promise<PutBack[]> {
  const accountId = file.undoneBy ?? file.createdBy;
  const because = file.undoBecause ?? file.because;
  const moved = rows.flatMap(({ employeeId, part }) => (part.moves && part.newEmployee === undefined ? [employeeId] : []));
  await refreshLines(tx, moved, { accountId, change: 'employee.put-back', because });
  const lines = await keepChanges(
    tx,
    { accountId },
    rows.map(({ employeeId, part }) => entryOf(employeeId, part, { ...because, importId: file.id })),
  );
  const told = new Map(rows.map(({ n }, at) => [n, lines[at] ?? null]));
  return all.map(({ n, employeeId }) => {
    const code = stays.get(employeeId ?? '') ?? null;
    return code === null ? { n, state: 'undone', code, toldBack: told.get(n) ?? null } : { n, state: 'stays', code, toldBack: null };
  });
}

/** What the row had changed, the other way round. */
function entryOf(employeeId: string, { change }: PersonPart, told: Readonly<Record<string, unknown>>): EmployeeChange {
  const { kind, unitId, validFrom } = change.body ?? {};
  const fields = change.fields.map(({ field, old, new: now }): FieldChange => ({ field, old: now, new: old }));
  return { employeeId, action: 'employee.put-back', post: change.post, fields, body: { kind, unitId, validFrom, ...told } };
}

async function inCircles(tx: Tx, rows: readonly Row[]): Promise<string[]> {
  const today = await tx.first<{ day: string }>(`select ${earliestToday}::text as day`);
  const circles = await circlesThrough(
    tx,
    rows.map(({ employeeId }) => employeeId),
    today?.day ?? '',
  );
  return circles.map(({ employeeId }) => employeeId);
}

/** The employee whose own affairs are those of whoever undoes it: himself, or whose token it is. */
async function ownerOf(tx: Tx, accountId: string | null): Promise<string | null> {
  const row = await tx.first<{ id: string | null }>(
    `select coalesce(a.employee_id, o.employee_id) as id from account a
       left join api_token k on k.account_id = a.id left join account o on o.id = k.owner_id where a.id = $1`,
    [accountId],
  );
  return row?.id ?? null;
}
