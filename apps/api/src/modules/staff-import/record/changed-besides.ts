import type { Tx } from '../../../platform/database/unit-of-work.js';

/**
 * Whose data were changed since these rows of an import were checked, by anything but the import itself and its undoing. Another import
 * that was undone meanwhile has changed nothing.
 */
export async function changedBesides(
  tx: Tx,
  importId: string,
  rows: readonly { readonly employeeId: string | null; readonly seen: number }[],
): Promise<ReadonlySet<string>> {
  const found = await tx.rows<{ id: string }>(
    `select distinct x.id from unnest($2::uuid[], $3::int[]) x(id, seen) join employee_change c on c.employee_id = x.id and c.n > x.seen
      where not exists (select from imported_row w
        where w.employee_id = c.employee_id and c.n in (w.told, w.told_back) and (w.import_id = $1 or w.state = 'undone'))`,
    [importId, rows.map(({ employeeId }) => employeeId), rows.map(({ seen }) => seen)],
  );
  return new Set(found.map(({ id }) => id));
}
