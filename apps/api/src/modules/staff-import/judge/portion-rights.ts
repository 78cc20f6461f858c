import { scopeOf, type WriteAction } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Person } from '../../../platform/identity/person.js';
import { loadOrganisation } from '../kept/load-staff.js';
import type { PersonPart } from '../plan/person-parts.js';
import type { RatingPart } from '../ratings/rating-parts.js';
import { changedBesides } from '../record/changed-besides.js';
import type { PortionRow } from '../record/import-portion.js';
import { judgeRows } from './judge-rows.js';

/**
 * Whether any of these rows of a staff list is not this person's to write any more. They are judged as when the file was taken in, by what
 * is kept now; whoever was changed by others meanwhile stays as he is, and says nothing about it.
 */
export async function areBeyond(tx: Tx, person: Person, importId: string, rows: readonly PortionRow<PersonPart>[]): Promise<boolean> {
  const decided = await changedBesides(tx, importId, rows);
  const valid = rows.flatMap(({ employeeId, part }) => (decided.has(employeeId ?? '') ? [] : [part.row]));
  const list = { rows: valid.length, valid, units: [], setAside: 0, excepted: [], errors: [], warnings: [], ignoredColumns: [] };
  const { errors } = await judgeRows(tx, person, list, await loadOrganisation(tx));
  return errors.length > 0;
}

/** Which ratings are not this person's to write or to put back: of people and units beyond his, and his own. */
export async function ratingRights(
  tx: Tx,
  person: Person,
  action: WriteAction,
  rows: readonly PortionRow<RatingPart>[],
): Promise<ReadonlySet<number>> {
  const { everywhere, unitIds } = scopeOf(person.grants, action);
  const found = await tx.rows<{ n: number }>(
    `select x.n from unnest($1::int[], $2::uuid[], $3::uuid[]) x(n, employee_id, unit_id)
       left join current_assignment a on a.employee_id = x.employee_id
       left join unit u on u.id = coalesce(a.unit_id, x.unit_id)
      where x.employee_id = $4 or not ($5 or coalesce(u.lineage && $6::uuid[], false))`,
    [
      rows.map(({ n }) => n),
      rows.map(({ employeeId }) => employeeId),
      rows.map(({ part: { rating } }) => rating.unitId),
      person.ownerId,
      everywhere,
      unitIds,
    ],
  );
  return new Set(found.map(({ n }) => n));
}
