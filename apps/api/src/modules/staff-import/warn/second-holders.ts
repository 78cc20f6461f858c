import { leadingPositions, leavingStandings, staffColumns, staffWarnings, type StaffRow, type StaffWarning } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { PeopleNow } from '../kept/load-staff.js';
import type { ChangedRow } from '../plan/plan-import.js';
import { isThereOn, thereByList } from './standing-on.js';

/**
 * A warning for each row by which somebody comes to hold a post that leads a unit beside who holds it on that day. By hand that is asked
 * about; a list is written as it is, for its sender may end the other post later.
 */
export async function secondHolders(
  tx: Tx,
  changed: readonly ChangedRow[],
  rows: readonly StaffRow[],
  now: PeopleNow,
): Promise<StaffWarning[]> {
  const isThere = thereByList(now);
  const led = changed.filter(({ row, post }) => post !== undefined && leads(row) && isThere(row, post.validFrom));
  if (led.length === 0) return [];
  const kept = await tx.rows<{ line: number; nip: string }>(
    `select w.line, e.nip
       from unnest($1::int[], $2::uuid[], $3::text[], $4::date[], $5::uuid[]) w(line, unit_id, position, day, person)
       join assignment a on a.unit_id = w.unit_id and lower(a.position) = lower(w.position) and a.employee_id <> w.person
        and a.kind in ('D', 'PJ') and (a.valid_to is null or a.valid_to >= w.day)
       join employee e on e.id = a.employee_id and ${isThereOn('w.day', '$6')}`,
    [
      led.map(({ row }) => row.line),
      led.map(({ post }) => post?.unitId),
      led.map(({ row }) => row.position),
      led.map(({ post }) => post?.validFrom),
      led.map(({ employeeId }) => employeeId),
      leavingStandings,
    ],
  );
  // Whoever has a row of his own in the list holds what that tells.
  const told = new Set(rows.filter(isOwn).map(({ nip }) => nip));
  const holders = new Map<string, StaffRow[]>(led.map(({ row }) => [placeOf(row), []]));
  for (const row of rows.filter(leads)) holders.get(placeOf(row))?.push(row);
  return led
    .filter(
      ({ row, post }) =>
        kept.some(({ line, nip }) => line === row.line && !told.has(nip)) ||
        holders.get(placeOf(row))?.some((other) => other.nip !== row.nip && isThere(other, post?.validFrom ?? row.validFrom)),
    )
    .map(({ row }) => ({ row: row.line, column: staffColumns.position, code: 'POST_HELD', message: staffWarnings.POST_HELD }));
}

const isOwn = ({ assignmentKind }: StaffRow): boolean => assignmentKind === 'D' || assignmentKind === 'PJ';

function leads(row: StaffRow): boolean {
  return isOwn(row) && leadingPositions.includes(row.positionType);
}

const placeOf = ({ unitCode, position }: StaffRow): string => `${unitCode}/${position.toLowerCase()}`;
