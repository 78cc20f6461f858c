import { whoStays, type RowLeftCode, type WrittenPerson } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { PersonPart } from '../plan/person-parts.js';
import { changedBesides } from '../record/changed-besides.js';
import type { PortionRow } from '../record/import-portion.js';
import { referredTo } from './referred-to.js';

type Row = PortionRow<PersonPart>;

/**
 * Whose rows stay if these are put back, and why: whose data were changed since by anything else, whom something rests on that the import
 * did not bring, and whoever it brought above somebody who stays. `barred` stay for another reason.
 */
export async function judgeUndo(
  tx: Tx,
  importId: string,
  rows: readonly Row[],
  barred: ReadonlyMap<string, RowLeftCode> = new Map(),
): Promise<ReadonlyMap<string, RowLeftCode>> {
  const changed = await changedBesides(tx, importId, rows);
  const rested = await restedOn(tx, rows);
  const people = new Map<string, WrittenPerson<RowLeftCode>>();
  for (const { employeeId, isNew, part } of rows) {
    if (employeeId === null) continue;
    const known = people.get(employeeId);
    const above = (part.newPost ?? part.post)?.supervisorId;
    people.set(employeeId, {
      employeeId,
      isNew,
      stays:
        barred.get(employeeId) ?? (changed.has(employeeId) ? 'ROW_CHANGED_SINCE' : rested.has(employeeId) ? 'ROW_RESTED_ON' : undefined),
      supervisorIds: [...(known?.supervisorIds ?? []), ...(above == null ? [] : [above])],
    });
  }
  return whoStays([...people.values()], 'ROW_LEADS_OTHERS');
}

/** Whom of those that these rows brought anything rests on: posts, documents and turns, people below, an account that is used. */
async function restedOn(tx: Tx, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(rows.flatMap(({ employeeId, isNew }) => (isNew && employeeId !== null ? [employeeId] : [])))];
  if (ids.length === 0) return new Set();
  const posts = rows.flatMap(({ part }) => (part.newPost ?? part.post)?.id ?? []);
  const named = await tx.rows<{ id: string }>(
    `select distinct x.id from unnest($1::uuid[]) x(id)
       join assignment a on (a.employee_id = x.id or a.supervisor_id = x.id) and a.id <> all($2::uuid[])`,
    [ids, posts],
  );
  const accounts = await tx.rows<{ id: string; employeeId: string; isUsed: boolean }>(
    `select id, employee_id as "employeeId", password_hash is not null as "isUsed" from account where employee_id = any($1::uuid[])`,
    [ids],
  );
  const used = await referredTo(
    tx,
    'account',
    accounts.map(({ id }) => id),
    [],
  );
  return new Set([
    ...named.map(({ id }) => id),
    ...(await referredTo(tx, 'employee', ids, ['assignment.employee_id', 'assignment.supervisor_id', 'account.employee_id'])),
    ...accounts.flatMap(({ id, employeeId, isUsed }) => (isUsed || used.has(id) ? [employeeId] : [])),
  ]);
}
