import { maskNumber, scopeOf, textOf, type ImportErrorCode, type StaffFault, type ToldRating } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { judgedElsewhere } from '../../../platform/identity/judge.js';
import { isOwnAffair, type Person } from '../../../platform/identity/person.js';
import { unitsNamed, type NamedUnits } from './units-named.js';

/** A rating that its sender may bring, with the person and the unit that it is about, as far as these are kept. */
export interface JudgedRating {
  readonly told: ToldRating;
  readonly employeeId: string | null;
  readonly unitId: string | null;
  /** That unit with all above it, or where the person is. */
  readonly lineage: readonly string[];
  /** About the sender himself: then it is for somebody else to bring what is new. */
  readonly isOwn: boolean;
}

interface Known {
  readonly id: string;
  readonly nip: string;
  readonly lineage: readonly string[] | null;
}

/**
 * Whose ratings the sender may bring, row by row: of people in his units, and of those who are not kept yet where his role has no limit or
 * the file has them in a unit of his.
 */
export async function judgeRatings(
  tx: Tx,
  person: Person,
  rows: readonly ToldRating[],
  nipHeading: string,
): Promise<{ readonly judged: readonly JudgedRating[]; readonly faults: readonly StaffFault[] }> {
  judgedElsewhere(person, 'employee.import');
  const { everywhere, unitIds } = scopeOf(person.grants, 'employee.import');
  const known = await tx.rows<Known>(
    `select e.id, e.nip, u.lineage from employee e left join current_assignment a on a.employee_id = e.id
      left join unit u on u.id = a.unit_id
      where e.nip = any($1)`,
    [rows.map(({ nip }) => nip)],
  );
  const byNumber = new Map(known.map((each) => [each.nip, each]));
  const units: NamedUnits = await unitsNamed(tx);
  const covers = (lineage: readonly string[] | null | undefined) => everywhere || (lineage ?? []).some((id) => unitIds.includes(id));
  const faults: StaffFault[] = [];
  const judged = rows.flatMap((told): JudgedRating[] => {
    const employee = byNumber.get(told.nip);
    const unit = units(told.unitName, told.unitAbove);
    if (covers(employee === undefined ? unit?.lineage : employee.lineage)) {
      const isOwn = employee !== undefined && isOwnAffair(person, employee.id);
      return [
        { told, employeeId: employee?.id ?? null, lineage: unit?.lineage ?? employee?.lineage ?? [], unitId: unit?.id ?? null, isOwn },
      ];
    }
    faults.push(ratingFault(told, employee === undefined ? 'RATING_PLACE_UNKNOWN' : 'PERSON_BEYOND', nipHeading));
    return [];
  });
  return { judged, faults };
}

/** Why a rating is not the sender's to bring. */
export function ratingFault({ line, nip }: ToldRating, code: ImportErrorCode, column: string): StaffFault {
  return { row: line, column, code, message: textOf(code, { value: maskNumber(nip) }) };
}
