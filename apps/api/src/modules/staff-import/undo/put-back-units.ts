import { may, type CommittedReason } from '@siklus/domain';
import { appendShared } from '../../../platform/audit/append-audit.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Person } from '../../../platform/identity/person.js';
import type { ImportedFileRow, UnitFace } from '../../../tables/imported-file.table.js';
import { unit } from '../../../tables/unit.table.js';
import { refreshLineage } from '../write/write-import.js';
import { referredTo } from './referred-to.js';

type Undone = Pick<ImportedFileRow, 'id' | 'units' | 'undoneBy' | 'undoBecause'>;

/**
 * What the units were before the import, as far as each is still what the import made of it, no circle comes of it, and it is the person's
 * to put back: his right reaches the unit, and, where it moves, what is above it now and what comes to be above it, as with an import.
 */
export async function unitsToPutBack(tx: Tx, person: Person, { units: { changed } }: Pick<Undone, 'units'>): Promise<readonly UnitFace[]> {
  const now = await tx.rows<Omit<UnitFace, 'id'> & { id: string; lineage: string[]; above: string[] | null }>(
    `select u.id, u.name, u.zone, u.parent_id as "parentId", u.lineage, p.lineage as above
       from unnest($1::uuid[], $2::uuid[]) x(id, parent_id) join unit u on u.id = x.id left join unit p on p.id = x.parent_id`,
    [changed.map(({ before }) => before.id), changed.map(({ before }) => before.parentId)],
  );
  const kept = new Map(now.map((each) => [each.id, each]));
  const reaches = (lineage: readonly string[]) => may(person, 'import.undo', { lineage }) === 'allowed';
  const back = changed.filter(({ before, after }) => {
    const unit = kept.get(after.id);
    if (unit === undefined || unit.name !== after.name || unit.zone !== after.zone || unit.parentId !== after.parentId) return false;
    const above = unit.above ?? [];
    const isGone = before.parentId !== null && unit.above === null;
    if (isGone || above.includes(unit.id) || !reaches(unit.lineage)) return false;
    return before.parentId === after.parentId || (reaches(unit.lineage.slice(0, -1)) && reaches(above));
  });
  return back.map(({ before }) => before);
}

/** Gives units back what they were. */
export async function putBackUnits(tx: Tx, file: Undone, back: readonly UnitFace[]): Promise<void> {
  if (back.length === 0) return;
  await tx.of(unit).updateAll([...back]);
  await tx.run(refreshLineage);
  await tell(
    tx,
    file,
    back.map(({ id }) => id),
    {},
  );
}

/** Takes away the units that the import made and nothing is in, from the lowest up; says how many. */
export async function removeUnits(tx: Tx, file: Undone): Promise<number> {
  let made: readonly string[] = file.units.made;
  let removed = 0;
  for (;;) {
    const used = await referredTo(tx, 'unit', made, ['imported_file.unit_id']);
    const empty = made.filter((id) => !used.has(id));
    if (empty.length === 0) return removed;
    await tx.run('update imported_file f set unit_id = u.parent_id from unit u where u.id = f.unit_id and u.id = any($1::uuid[])', [empty]);
    await tx.run('delete from unit where id = any($1::uuid[])', [empty]);
    await tell(tx, file, empty, { removed: true });
    removed += empty.length;
    made = made.filter((id) => used.has(id));
  }
}

async function tell(
  tx: Tx,
  { id: importId, undoneBy, undoBecause }: Undone,
  ids: readonly string[],
  more: Readonly<Record<string, boolean>>,
) {
  const because: CommittedReason | Record<string, never> = undoBecause ?? {};
  await appendShared(
    tx,
    ids.map((id) => ({
      stream: `unit:${id}` as const,
      action: 'unit.put-back' as const,
      actor: undoneBy ?? 'system',
      body: { importId, ...more, ...because },
    })),
  );
}
