import { assignmentKinds, leavingStandings, Refusal, type AssignmentKind } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';

interface Acting {
  readonly kind: AssignmentKind;
  readonly unitId: string;
  readonly position: string;
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
}

/** SQL for posts `a` of the unit, title and days that are the first four parameters. */
const sameDays = `a.unit_id = $1 and a.position = $2 and daterange(a.valid_from, a.valid_to, '[]') && daterange($3::date, $4::date, '[]')`;

/**
 * Refuses a second stand-in for the same post and days, whoever it is, and a Plt. for a post that somebody holds who is there or may come
 * back: he has a Plh. (domain.md 1.3, by SE Kepala BKN 1/SE/I/2021).
 */
export async function refuseActing(tx: Tx, employeeId: string, { kind, unitId, position, validFrom, validTo }: Acting): Promise<void> {
  const post = [unitId, position, validFrom, validTo ?? null];
  const other = await tx.first<{ id: string; name: string; kind: AssignmentKind }>(
    `select e.id, e.name, a.kind from assignment a join employee e on e.id = a.employee_id where a.kind in ('PLT', 'PLH') and ${sameDays}
      order by e.id = $5 desc, a.valid_from limit 1`,
    [...post, employeeId],
  );
  if (other?.id === employeeId) throw Refusal.at('validFrom', 'ACTING_OVERLAP');
  if (other !== undefined)
    throw Refusal.at('validFrom', 'POST_STOOD_IN', { name: other.name, as: assignmentKinds[other.kind].prefix.trim() });
  if (kind !== 'PLT') return;
  const holder = await tx.first<{ name: string }>(
    `select e.name from assignment a join employee e on e.id = a.employee_id
      where a.kind in ('D', 'PJ', 'TT') and e.standing <> all($5) and ${sameDays} order by a.valid_from limit 1`,
    [...post, leavingStandings],
  );
  if (holder !== undefined) throw Refusal.at('kind', 'POST_OCCUPIED', { name: holder.name });
}
