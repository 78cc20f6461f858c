import type { LedTeams } from '@siklus/contracts/team-assignments';
import { leadingPositions, type ActingKind } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';

interface HeadPost {
  readonly employeeId: string;
  readonly position: string;
  readonly kind: ActingKind | null;
}

const leading = `'{${leadingPositions.join(',')}}'::text[]`;

/**
 * SQL for the post by which somebody heads a unit (an SQL expression) today, as the domain's `headsOf` finds it: `employee_id`, `position`
 * and, where nobody holds it and he runs it, the `kind`; no row where nobody does.
 */
const headPostOf = (unit: string) => `(select a.employee_id, a.position, a.kind from (
      select employee_id, unit_id, position, position_type, null as kind from current_assignment where unit_id = ${unit}
      union all
      select employee_id, unit_id, position, position_type, kind from run_post where unit_id = ${unit}) a
    cross join lateral (
      select count(*) as n from current_assignment r where r.supervisor_id = a.employee_id and r.unit_id = a.unit_id) reports
   where a.position_type = any(${leading}) or reports.n > 0
   order by array_position(${leading}, a.position_type), reports.n desc, a.employee_id, a.kind nulls first limit 1)`;

/** SQL for who heads a unit (an SQL expression) today; null where nobody does. */
export const headOf = (unit: string) => `(select head.employee_id from ${headPostOf(unit)} head)`;

/** SQL for whether an assignment `l` makes its employee a lead of its team today, in the unit `w` of that team. */
const leadsToday = `l.role = 'LEAD' and l.state = 'CONSENTED' and business_day(w.zone) between l.first_day and l.last_day`;

/**
 * SQL for who leads the team of an assignment `t` of document `p` today, uuid[]: the head of its unit, who acts for him, and its leads on
 * their days (domain rule R-TEAM-2). The right goes with the post: to have given it once is none. Nobody leads himself.
 */
export const leadsOf = `array(select led.id from (
    select ${headOf('t.unit_id')}
    union select o.acting_id from acting_official o where o.holder_id = ${headOf('t.unit_id')}
    union select q.employee_id from team_assignment l join participant q on q.id = l.participant_id join unit w on w.id = l.unit_id
     where l.unit_id = t.unit_id and lower(l.team) = lower(t.team) and ${leadsToday}) led(id)
  where led.id <> p.employee_id)`;

/** SQL for the teams that an employee (an SQL expression) leads today by the same rule; those of a whole unit without a name. */
const teamsLedBy = (employee: string) => `(
  with own(id) as (select ${employee} union select o.holder_id from acting_official o where o.acting_id = ${employee})
  select w.id as "unitId", w.name as "unitName", null as team from unit w
   where w.id in (select x.unit_id from current_assignment x join own on own.id = x.employee_id
       union select x.unit_id from run_post x join own on own.id = x.employee_id)
     and ${headOf('w.id')} in (select id from own)
  union all
  select distinct w.id, w.name, l.team from team_assignment l join participant q on q.id = l.participant_id join unit w on w.id = l.unit_id
   where q.employee_id = ${employee} and ${leadsToday})`;

/** Who heads a unit today, and as what he runs its vacant post; undefined where nobody does. */
export async function headPost(tx: Pick<Tx, 'first'>, unitId: string): Promise<HeadPost | undefined> {
  return tx.first<HeadPost & Record<string, unknown>>(
    `select employee_id as "employeeId", position, kind from ${headPostOf('$1::uuid')} head`,
    [unitId],
  );
}

/** The teams for which somebody gives assignments today: those of a unit that he heads or acts for the head of, and those he leads. */
export async function ledTeamsOf(tx: Pick<Tx, 'rows'>, employeeId: string | null): Promise<LedTeams> {
  if (employeeId === null) return [];
  return tx.rows<LedTeams[number]>(`select * from ${teamsLedBy('$1::uuid')} led order by team is not null, "unitName", team`, [employeeId]);
}
