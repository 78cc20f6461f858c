import type { CommittedReason } from '@siklus/domain';
import { appendShared } from '../../../platform/audit/append-audit.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { ImportedFileRow } from '../../../tables/imported-file.table.js';
import { unit } from '../../../tables/unit.table.js';
import { refreshLineage } from '../write/write-import.js';
import { referredTo } from './referred-to.js';

type Undone = Pick<ImportedFileRow, 'id' | 'units' | 'undoneBy' | 'undoBecause'>;

/** Gives units back what they were before the import, as far as they are still what it made of them and no circle comes of it. */
export async function putBackUnits(tx: Tx, file: Undone): Promise<void> {
  const { changed } = file.units;
  const now = await tx.rows<{ id: string; name: string; zone: string; parentId: string | null; below: boolean }>(
    `select u.id, u.name, u.zone, u.parent_id as "parentId", coalesce(p.lineage @> array[u.id], false) as below
       from unnest($1::uuid[], $2::uuid[]) x(id, parent_id) join unit u on u.id = x.id left join unit p on p.id = x.parent_id`,
    [changed.map(({ before }) => before.id), changed.map(({ before }) => before.parentId)],
  );
  const kept = new Map(now.map((each) => [each.id, each]));
  const back = changed.filter(({ after }) => {
    const each = kept.get(after.id);
    return each !== undefined && !each.below && each.name === after.name && each.zone === after.zone && each.parentId === after.parentId;
  });
  if (back.length === 0) return;
  await tx.of(unit).updateAll(back.map(({ before }) => before));
  await tx.run(refreshLineage);
  await tell(
    tx,
    file,
    back.map(({ before }) => before.id),
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
