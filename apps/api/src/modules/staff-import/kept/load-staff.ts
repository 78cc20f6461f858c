import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Assignment } from '../../../tables/assignment.table.js';
import type { ComingStanding } from '../../../tables/coming-standing.table.js';
import type { Employee } from '../../../tables/employee.table.js';
import type { Unit } from '../../../tables/unit.table.js';

interface UnitNow extends Pick<Unit, 'id' | 'code' | 'name' | 'zone' | 'lineage'> {
  readonly parentCode: string | null;
}

/** A standing to come, as it is kept. */
export type KeptComing = Omit<ComingStanding, 'id'>;

export interface EmployeeNow extends Pick<Employee, 'id' | 'nip' | 'name' | 'status' | 'standing' | 'rank' | 'email'> {
  /** The standings that he is to have, by the days on which they begin, the first day first. */
  readonly coming: readonly KeptComing[];
}

/** A post as it is kept now: one without an end, or where the person has none the one that ended last. */
export interface PostNow
  extends Pick<
    Assignment,
    'id' | 'employeeId' | 'unitId' | 'kind' | 'position' | 'positionType' | 'level' | 'supervisorId' | 'validFrom' | 'validTo'
  > {
  /** The last day of the person's other main posts; a post cannot begin before it. */
  readonly ended: string | null;
  /** The day it is in the unit of the post. */
  readonly today: string;
}

/** The organisation as it is kept: every unit, and every employee's number with its id and that of the supervisor. */
export interface Organisation {
  readonly units: ReadonlyMap<string, UnitNow>;
  readonly supervisors: ReadonlyMap<string, string | null>;
  readonly ids: ReadonlyMap<string, string>;
}

/** The people of a list as they are kept, with their posts. */
export interface PeopleNow {
  readonly employees: ReadonlyMap<string, EmployeeNow>;
  readonly posts: readonly PostNow[];
}

/** SQL for whether a post is one of the person's own, of which he has one at a time. */
export const isMain = (post: string): string => `${post}.kind in ('D', 'PJ', 'TT')`;

/** SQL for the order in which the post that a list changes comes first: the one without an end, or else the one that ends last. */
export const lastFirst = (post: string): string => `${post}.valid_to desc nulls first, ${post}.valid_from desc`;

/** SQL for what tells the posts of a person apart, as `postKey` does. */
const ofOnePost = `a.employee_id, case when not ${isMain('a')} then a.kind || '/' || a.unit_id || '/' || a.position end`;

export async function loadOrganisation(tx: Tx): Promise<Organisation> {
  const units = await tx.rows<UnitNow>(
    'select u.id, u.code, u.name, u.zone, u.lineage, p.code as "parentCode" from unit u left join unit p on p.id = u.parent_id',
  );
  const lines = await tx.rows<{ id: string; nip: string; above: string | null }>(
    `select e.id, e.nip, s.nip as above from employee e
       left join assignment a on a.employee_id = e.id and a.kind in ('D', 'PJ', 'TT') and a.valid_to is null
       left join employee s on s.id = a.supervisor_id`,
  );
  return {
    units: new Map(units.map((unit) => [unit.code, unit])),
    supervisors: new Map(lines.map(({ nip, above }) => [nip, above])),
    ids: new Map(lines.map(({ nip, id }) => [nip, id])),
  };
}

/** Two statements, however long the list. */
export async function loadPeople(tx: Tx, numbers: readonly string[]): Promise<PeopleNow> {
  const employees = await tx.rows<EmployeeNow>(
    `select e.id, e.nip, e.name, e.status, e.standing, e.rank, e.email, coalesce((
        select json_agg(json_build_object('employeeId', e.id, 'standing', s.standing, 'beginsOn', s.begins_on,
                 'givenBy', s.given_by, 'source', s.source, 'reasonId', s.reason_id, 'reasonHash', s.reason_hash) order by s.begins_on)
          from coming_standing s where s.employee_id = e.id), '[]') as coming
       from employee e where e.nip = any($1)`,
    [numbers],
  );
  const posts = await tx.rows<PostNow>(
    `select distinct on (${ofOnePost})
            a.id, a.employee_id as "employeeId", a.unit_id as "unitId", a.kind, a.position, a.position_type as "positionType", a.level,
            a.supervisor_id as "supervisorId", a.valid_from::text as "validFrom",
            a.valid_to::text as "validTo", (select max(b.valid_to)::text from assignment b
              where b.employee_id = a.employee_id and b.id <> a.id and ${isMain('b')}) as ended, t.today::text as today
       from assignment a join unit_today t on t.unit_id = a.unit_id where a.employee_id = any($1::uuid[])
      order by ${ofOnePost}, ${lastFirst('a')}`,
    [employees.map(({ id }) => id)],
  );
  return { employees: new Map(employees.map((employee) => [employee.nip, employee])), posts };
}
