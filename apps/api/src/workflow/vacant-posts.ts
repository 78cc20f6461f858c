import { assignmentKinds, type ActingKind, type LineFacts } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { isAway } from '../platform/lists/scope.js';

/** A post that nobody fills, and as what somebody runs it. */
export interface VacantPost {
  readonly kind: ActingKind;
  readonly position: string;
}

/** As whose acting officials those of a line stand above its employee, by person. */
export type VacantPosts = ReadonlyMap<string, VacantPost>;

/** SQL for whom, above which unit (the array of it and all above it) and when. */
interface Standing {
  readonly person: string;
  readonly lineage: string;
  readonly moment: string;
}

/**
 * SQL for the vacant post, with `kind` and `position`, as whose acting official somebody stands above the people of a unit: of those that
 * he runs at the moment in that unit or above it, the nearest; none where his own post lies nearer, since that is what he leads them by.
 * Nobody's name stands behind it: a post without a holder, or whose holder can hold no tasks, is run for itself.
 */
export function vacantPostFor({ person, lineage, moment }: Standing): string {
  const then = (post: string): string => `${post}.starts_at <= ${moment} and ${post}.ends_at > ${moment}`;
  const depth = (post: string): string => `array_position(${lineage}, ${post}.unit_id)`;
  return `select acting.kind, acting.position from assignment acting
    where acting.employee_id = ${person} and acting.kind in ('PLT', 'PLH', 'PJ') and ${then('acting')}
      and acting.unit_id = any(${lineage})
      and not exists (select from assignment held where held.unit_id = acting.unit_id and held.position = acting.position
        and held.kind in ('D', 'TT') and ${then('held')} and not ${isAway('held.employee_id')})
      and not exists (select from assignment own where own.employee_id = acting.employee_id and own.kind in ('D', 'PJ', 'TT')
        and ${then('own')} and ${depth('own')} > ${depth('acting')})
    order by ${depth('acting')} desc, array_position(array['PLT', 'PJ', 'PLH'], acting.kind), acting.position limit 1`;
}

/** SQL for now by a row `clock` of the business clock: as a function it would be asked again for every row. */
export const clockNow = 'coalesce(clock.frozen, now() + clock.shift)';

const ofPairs = `
select pair.employee_id as "employeeId", pair.person_id as "personId", vacant.kind, vacant.position
  from unnest($1::uuid[], $2::uuid[]) pair(employee_id, person_id) cross join business_clock clock
  join current_assignment post on post.employee_id = pair.employee_id join unit u on u.id = post.unit_id
  cross join lateral (${vacantPostFor({ person: 'pair.person_id', lineage: 'u.lineage', moment: clockNow })}) vacant`;

/** The vacant posts as which those of each line stand there, by its employee; `acting` are all who act for any post, which few do. */
export async function loadVacantPosts(
  tx: Pick<Tx, 'rows'>,
  lines: Iterable<LineFacts>,
  acting: ReadonlySet<string>,
): Promise<ReadonlyMap<string, VacantPosts>> {
  const pairs = [...lines].flatMap(({ employeeId, supervisorId, higherOfficialId, standsInFor }) =>
    [...new Set([supervisorId, higherOfficialId])].flatMap((id) =>
      id !== null && acting.has(id) && !standsInFor.has(id) ? [[employeeId, id] as const] : [],
    ),
  );
  const found = new Map<string, Map<string, VacantPost>>();
  if (pairs.length === 0) return found;
  const rows = await tx.rows<VacantPost & { employeeId: string; personId: string }>(ofPairs, [
    pairs.map(([employeeId]) => employeeId),
    pairs.map(([, personId]) => personId),
  ]);
  for (const { employeeId, personId, kind, position } of rows)
    found.set(employeeId, (found.get(employeeId) ?? new Map<string, VacantPost>()).set(personId, { kind, position }));
  return found;
}

/** The post as it is written, "Plt. Kepala Bidang". */
export function titleOf({ kind, position }: VacantPost): string {
  return `${assignmentKinds[kind].prefix}${position}`;
}
