import {
  assignmentKinds,
  leavingStandings,
  staffColumns,
  staffWarnings,
  type AssignmentKind,
  type StaffRow,
  type StaffWarning,
} from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { PeopleNow } from '../kept/load-staff.js';
import type { ChangedRow } from '../plan/plan-import.js';
import { isThereOn, thereByList } from './standing-on.js';

interface Beside {
  readonly line: number;
  readonly nip: string;
  readonly kind: AssignmentKind;
}

/**
 * A warning for each row by which somebody begins to act for a post beside another, or as Plt. beside who holds it on that day. By hand
 * that is refused; a list is written as it is, for its sender may mend the other row later.
 */
export async function actingBeside(
  tx: Tx,
  changed: readonly ChangedRow[],
  rows: readonly StaffRow[],
  now: PeopleNow,
): Promise<StaffWarning[]> {
  const acting = changed.filter(({ row, post }) => post !== undefined && !assignmentKinds[row.assignmentKind].main);
  if (acting.length === 0) return [];
  const kept = await tx.rows<Beside>(
    `select w.line, e.nip, a.kind
       from unnest($1::int[], $2::uuid[], $3::text[], $4::date[], $5::uuid[]) w(line, unit_id, position, day, person)
       join assignment a on a.unit_id = w.unit_id and a.position = w.position and a.employee_id <> w.person
        and (a.valid_to is null or a.valid_to >= w.day)
       join employee e on e.id = a.employee_id and ${isThereOn('w.day', '$6')}`,
    [
      acting.map(({ row }) => row.line),
      acting.map(({ post }) => post?.unitId),
      acting.map(({ row }) => row.position),
      acting.map(({ post }) => post?.validFrom),
      acting.map(({ employeeId }) => employeeId),
      leavingStandings,
    ],
  );
  // Whoever has a row of his own in the list holds what that tells.
  const told = new Set(rows.flatMap(({ nip, assignmentKind }) => (assignmentKinds[assignmentKind].main ? [nip] : [])));
  const byPost = new Map<string, StaffRow[]>(acting.map(({ row }) => [placeOf(row), []]));
  for (const row of rows) byPost.get(placeOf(row))?.push(row);
  const isThere = thereByList(now);
  return acting.flatMap(({ row, post }) => {
    const day = post?.validFrom ?? row.validFrom;
    const beside = [
      ...kept.filter(({ line, nip, kind }) => line === row.line && !(assignmentKinds[kind].main && told.has(nip))).map(({ kind }) => kind),
      ...(byPost.get(placeOf(row)) ?? [])
        .filter((other) => other.nip !== row.nip && isThere(other, day))
        .map(({ assignmentKind }) => assignmentKind),
    ];
    const isSecond = beside.some((kind) => !assignmentKinds[kind].main);
    const isHeld = row.assignmentKind === 'PLT' && beside.some((kind) => assignmentKinds[kind].main);
    return [...(isSecond ? [warning(row, 'POST_STOOD_IN')] : []), ...(isHeld ? [warning(row, 'POST_OCCUPIED')] : [])];
  });
}

const placeOf = ({ unitCode, position }: StaffRow): string => `${unitCode}/${position}`;

function warning({ line }: StaffRow, code: 'POST_STOOD_IN' | 'POST_OCCUPIED'): StaffWarning {
  return { row: line, column: staffColumns.assignmentKind, code, message: staffWarnings[code] };
}
