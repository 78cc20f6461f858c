import type { Tx } from '../../platform/database/unit-of-work.js';

export interface UnitNow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly zone: string;
  readonly parent_code: string | null;
}

export interface EmployeeNow {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
  readonly status: string;
  readonly standing: string;
  readonly rank: string | null;
  readonly email: string | null;
}

/** A post without an end, as it is kept now. */
export interface PostNow {
  readonly id: string;
  readonly employee_id: string;
  readonly unit_id: string;
  readonly kind: string;
  readonly position: string;
  readonly position_type: string;
  readonly level: string | null;
  readonly supervisor_id: string | null;
  readonly valid_from: string;
  /** The last day of the person's earlier main posts; a post cannot begin before it. */
  readonly ended: string | null;
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

export async function loadOrganisation(tx: Tx): Promise<Organisation> {
  const units = await tx.rows<UnitNow>(
    'select u.id, u.code, u.name, u.zone, p.code as parent_code from unit u left join unit p on p.id = u.parent_id',
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
  const employees = await tx.rows<EmployeeNow>('select id, nip, name, status, standing, rank, email from employee where nip = any($1)', [
    numbers,
  ]);
  const posts = await tx.rows<PostNow>(
    `select a.id, a.employee_id, a.unit_id, a.kind, a.position, a.position_type, a.level, a.supervisor_id, a.valid_from::text as valid_from,
            (select max(b.valid_to)::text from assignment b where b.employee_id = a.employee_id and b.kind in ('D', 'PJ', 'TT')) as ended
       from assignment a where a.employee_id = any($1::uuid[]) and a.valid_to is null`,
    [employees.map(({ id }) => id)],
  );
  return { employees: new Map(employees.map((employee) => [employee.nip, employee])), posts };
}
