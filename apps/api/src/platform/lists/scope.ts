import { isAbleToHoldTasks, standings, type Relation, type Scope, type Standing } from '@siklus/domain';
import type { Person } from '../identity/person.js';

/** SQL expressions of a list's rows. A relation without its column matches nothing. */
export interface ScopeColumns {
  /** The row's unit with all its ancestors, uuid[]. */
  readonly lineage?: string;
  /** The unit of what concerns all units below it as well: whoever looks after one of these reaches it. */
  readonly covering?: string;
  /**
   * The employee whom the row is about. Given alone, his supervisors are found from the person's side: on long lists that is an
   * index look-up for a few reports, where the three expressions below would be computed for every row.
   */
  readonly employee?: string;
  /** The same employee, with the expressions for his line given too. */
  readonly self?: string;
  /** The employee who supervises that person now. */
  readonly supervisor?: string;
  readonly higherOfficial?: string;
  readonly holder?: string;
  readonly pool?: string;
  /** The employees who lead the team that the row is about, uuid[]. */
  readonly teamLeads?: string;
  /**
   * Whether the turn is over. Given with `self`, being named as its holder then shows it only as long as one could read the document: to
   * the employee and to his line of this moment.
   */
  readonly over?: string;
  /** The employee for whose post a deputy may act; with `self`, in documents of neither that employee nor whom the deputy answers to. */
  readonly deputyOf?: string;
}

/**
 * The rows that a scope reaches, as an SQL condition; parameters are appended to `values`. `false` when nothing fits.
 *
 * `scopeCondition(scopeOf(person.grants, 'task.read'), person, { lineage: 'u.lineage', holder: 't.holder_id' }, values)`
 */
export function scopeCondition(scope: Scope, person: Person, columns: ScopeColumns, values: unknown[]): string {
  if (scope.everywhere) return 'true';
  const parts: string[] = [];
  if (scope.unitIds.length > 0 && columns.lineage !== undefined) parts.push(`${columns.lineage} && ${bind(values, scope.unitIds)}::uuid[]`);
  if (scope.unitIds.length > 0 && columns.covering !== undefined)
    parts.push(
      `${columns.covering} in (select unnest(part.lineage) from unit part where part.id = any(${bind(values, scope.unitIds)}::uuid[]))`,
    );
  for (const relation of scope.relations) {
    const part = conditions[relation](person, columns, values);
    if (part !== undefined) parts.push(part);
  }
  return parts.length === 0 ? 'false' : `(${parts.join(' or ')})`;
}

type Condition = (person: Person, columns: ScopeColumns, values: unknown[]) => string | undefined;

// One entry per relation of the policy: a new relation does not compile until it says what it means in SQL.
const conditions: Readonly<Record<Relation, Condition>> = {
  self: (person, columns, values) => isThePerson(columns.self ?? columns.employee, person, values),
  supervisor: (person, columns, values) =>
    isThePerson(columns.supervisor, person, values) ?? isAmong(columns.employee, reportsOf, person, values),
  higherOfficial: (person, columns, values) =>
    isThePerson(columns.higherOfficial, person, values) ?? isAmong(columns.employee, secondLevelOf, person, values),
  holder: (person, columns, values) => whileInLine(isThePerson(columns.holder, person, values), person, columns, values),
  deputy: (person, columns, values) => whileInLine(actsFor(person, columns, values), person, columns, values),
  pool: inPools,
  teamLead: ({ employeeId }, { teamLeads }, values) =>
    teamLeads === undefined || employeeId === null ? undefined : `${bind(values, employeeId)}::uuid = any(${teamLeads})`,
};

function actsFor({ employeeId, actsForSomebody }: Person, { deputyOf, self }: ScopeColumns, values: unknown[]): string | undefined {
  if (deputyOf === undefined || employeeId === null || !actsForSomebody) return undefined;
  const me = `${bind(values, employeeId)}::uuid`;
  const acts = `${deputyOf} = any(array(select o.holder_id from acting_official o where o.acting_id = ${me}))`;
  return self === undefined ? acts : `(${acts} and ${deputyOf} <> ${self} and not ${self} = any(array(${superiorsOf(me)})))`;
}

/** A row keeps for ever who held its turn; once the turn is over, that alone opens to nobody what others have written since. */
function whileInLine(
  named: string | undefined,
  { employeeId, actsForSomebody }: Person,
  { over, self }: ScopeColumns,
  values: unknown[],
): string | undefined {
  if (named === undefined || employeeId === null || over === undefined || self === undefined) return named;
  const me = `${bind(values, employeeId)}::uuid`;
  return `(${named} and (not ${over} or ${self} = ${me} or ${self} = any(array(${inLineOf(me, actsForSomebody)}))))`;
}

// Who is away rates nobody: the line of his people goes on to whoever is above him, however many are away.
const able = `'{${(Object.keys(standings) as Standing[]).filter(isAbleToHoldTasks).join(',')}}'::text[]`;

/** Whether the account of an employee (an SQL expression) is disabled: nobody can then be asked to act, as if he were away. */
export function isDisabled(employee: string): string {
  return `exists (select from account x where x.employee_id = ${employee} and x.disabled_at is not null)`;
}

/** SQL for "this employee can hold no tasks now". Asked of each by his key: joined, PostgreSQL would read all employees for a few. */
export function isAway(employee: string): string {
  return `((select e.standing from employee e where e.id = ${employee}) <> all(${able}) or ${isDisabled(employee)})`;
}

/**
 * SQL for those who report to a post (an SQL expression), one row each. Each post asks for its own people: PostgreSQL expects far more
 * posts than there are, and would rather read all assignments once and compare each of them with every post.
 */
function reportingTo(post: string, condition?: string): string {
  const only = condition === undefined ? '' : ` and ${condition}`;
  return `unnest(array(select a.employee_id from current_assignment a where a.supervisor_id = ${post}${only}))`;
}

/** SQL for the holders of the posts that these (a query of ids) lead now: their own, and those below of whoever is away. */
function postsUnder(holders: string): string {
  return `with recursive post(id) as (
      select held.id from (${holders}) held(id)
      union
      select ${reportingTo('post.id', isAway('a.employee_id'))} from post)
    select id from post`;
}

/** SQL for those whose line leads to the posts of these (a query of ids) now: who reports to them, or to somebody below who is away. */
function peopleUnder(holders: string): string {
  return `select ${reportingTo('led.id')} from (${postsUnder(holders)}) led(id)`;
}

/**
 * SQL for those under the employee (an SQL expression) by his own post and by those that he acts for; of the latter, nobody to whom he
 * answers: a deputy reads no more of his own superior than he may rate (domain rule R-ROLE-1). `acts` is false of whoever acts for nobody.
 */
function underPostsOf(employee: string, under: (holders: string) => string, acts: boolean): string {
  const own = under(`select ${employee}`);
  // Few act for anybody, and what is not asked need not be planned either.
  if (!acts) return own;
  const actedFor = under(`select o.holder_id from acting_official o where o.acting_id = ${employee}`);
  return `(${own}) union all
    select led.id from (${actedFor}) led(id) where led.id <> all(array(${superiorsOf(employee)}))`;
}

/** SQL for the employees who report to this one now (an SQL expression), also while he acts for the post of their superior. */
export function reportsOf(employee: string, acts: boolean): string {
  return underPostsOf(employee, peopleUnder, acts);
}

/** SQL for all whose line names this employee now, as supervisor or above that; whose turn it is, the line itself says. */
export function inLineOf(employee: string, acts: boolean): string {
  return `(${reportsOf(employee, acts)}) union all (${secondLevelOf(employee, acts)})`;
}

function secondLevelOf(employee: string, acts: boolean): string {
  return underPostsOf(employee, (holders) => peopleUnder(peopleUnder(holders)), acts);
}

/**
 * SQL for all whom the employee answers to now: those above him by post, those who stand in for whom of these is away, and whoever acts for
 * one of them. The domain's `answersTo` says the same.
 */
export function superiorsOf(employee: string): string {
  return `with recursive up(id) as (
      select ${employee}
      union
      select next.id from up join current_assignment a on a.employee_id = up.id
        cross join lateral (select a.supervisor_id where a.supervisor_id is not null union all
          select o.acting_id from acting_official o where o.holder_id = a.supervisor_id and ${isAway('a.supervisor_id')}) next(id))
    select a.supervisor_id from up join current_assignment a on a.employee_id = up.id where a.supervisor_id is not null
    union select o.acting_id from up join current_assignment a on a.employee_id = up.id
      join acting_official o on o.holder_id = a.supervisor_id`;
}

function isAmong(
  column: string | undefined,
  reports: (employee: string, acts: boolean) => string,
  { employeeId, actsForSomebody }: Person,
  values: unknown[],
): string | undefined {
  return column === undefined || employeeId === null
    ? undefined
    : `${column} = any(array(${reports(`${bind(values, employeeId)}::uuid`, actsForSomebody)}))`;
}

function isThePerson(column: string | undefined, { employeeId }: Person, values: unknown[]): string | undefined {
  return column === undefined || employeeId === null ? undefined : `${column} = ${bind(values, employeeId)}::uuid`;
}

/** A pool's work belongs to those who hold its role for the row's unit. */
function inPools(person: Person, { pool, lineage }: ScopeColumns, values: unknown[]): string | undefined {
  if (pool === undefined) return undefined;
  const parts = person.pools.flatMap((name) => {
    const units = person.grants.filter((grant) => grant.role === name).map((grant) => grant.unitId);
    if (units.includes(null)) return [`${pool} = ${bind(values, name)}`];
    return lineage === undefined ? [] : [`(${pool} = ${bind(values, name)} and ${lineage} && ${bind(values, units)}::uuid[])`];
  });
  return parts.length === 0 ? undefined : `(${parts.join(' or ')})`;
}

function bind(values: unknown[], value: unknown): string {
  return `$${values.push(value)}`;
}
