import { policy, scopeOf, type Action } from '@siklus/domain';
import type { Person } from '../identity/person.js';
import { scopeCondition } from './scope.js';

export type Fields = Readonly<Record<string, unknown>>;

/** Who asks, what else he asks for, and how many rows it is where that is known beforehand. */
export interface Asking {
  readonly person: Person;
  readonly filter: Fields;
  readonly total: number | undefined;
}

/** Turns a filter's value into an SQL condition; parameters are appended to `values`. */
export type Filter = (value: unknown, values: unknown[], asking: Asking) => string;

/** A filter that needs nothing but its value. */
type Plain = (value: unknown, values: unknown[]) => string;

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function bind(values: unknown[], value: unknown): string {
  return `$${values.push(value)}`;
}

/** Rows for which the condition on an id holds, which is given to it as SQL; what is no id matches nothing. */
export function inUuid(condition: (id: string) => string): Plain {
  return (value, values) => (typeof value === 'string' && uuid.test(value) ? condition(`${bind(values, value)}::uuid`) : 'false');
}

/** Rows whose column has the value, or one of them when a list is given; null means "has none". */
export function equals(column: string): Plain {
  return (value, values) => {
    if (value === null) return `${column} is null`;
    return Array.isArray(value) ? `${column} = any(${bind(values, value)})` : `${column} = ${bind(values, value)}`;
  };
}

/** Rows with this id, or one of these; what is no id matches nothing. */
export function inIds(column: string): Plain {
  return (value, values) => {
    if (value === null) return `${column} is null`;
    const ids = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string' && uuid.test(each));
    if (ids.length === 0) return 'false';
    // One id leaves an index its order, which a list of ids would lose.
    return ids.length === 1 ? `${column} = ${bind(values, ids[0])}::uuid` : `${column} = any(${bind(values, ids)}::uuid[])`;
  };
}

/** Rows where one of the columns contains the text, whatever its capitals; `%` and `_` stand for themselves. */
export function search(...columns: readonly string[]): Plain {
  return (value, values) => {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (text === '') return 'true';
    const pattern = bind(values, `%${text.replace(/[\\%_]/g, '\\$&')}%`);
    return `(${columns.map((column) => `${column} ilike ${pattern}`).join(' or ')})`;
  };
}

/**
 * Rows about a participant (`column` holds his id) who is called so, whose number it is, or whose unit is called so. The few names
 * are found first, by their trigrams, and the rows by their ids: in a condition over joined tables every row would be looked at.
 */
export function searchParticipants(column: string): Plain {
  const person = search('x.name', 'x.nip');
  const unit = search('x.name');
  return (value, values) => {
    const named = person(value, values);
    if (named === 'true') return 'true';
    return `${column} in (select s.id from participant s where s.employee_id in (select x.id from employee x where ${named})
      union all select s.id from participant s where s.unit_id in (select x.id from unit x where ${unit(value, values)}))`;
  };
}

/** Rows of this unit and all units below it. */
export function within(lineage: string): Plain {
  return (value, values) => {
    const ids = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string' && uuid.test(each));
    return ids.length === 0 ? 'false' : `${lineage} && ${bind(values, ids)}::uuid[]`;
  };
}

/** Rows in whose unit one of the reader's roles gives the action of the policy that the value names: what a chooser may offer for it. */
export function withinRight(lineage: string): Filter {
  return (value, values, { person }) => {
    if (typeof value !== 'string' || !Object.hasOwn(policy, value)) return 'false';
    return scopeCondition(scopeOf(person.grants, value as Action), person, { lineage }, values);
  };
}

/** Rows for which the condition holds, or for `false` those for which it does not. */
export function holds(condition: string): Plain {
  return (value) => `${isYes(value) ? '' : 'not '}(${condition})`;
}

/** Rows whose array holds the text. */
export function holding(array: string): Plain {
  return (value, values) => `${bind(values, String(value))} = any(${array})`;
}

/** Whether a client says yes, in JSON or as text. */
export function isYes(value: unknown): boolean {
  return value === true || value === 'true';
}
