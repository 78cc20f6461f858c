import { scopeOf } from '@siklus/domain';
import type { Person } from '../platform/identity/person.js';
import { scopeCondition, type ScopeColumns } from '../platform/lists/scope.js';

/** How tasks `t` in units `u` relate to people. */
export const taskScope = {
  lineage: 'u.lineage',
  self: 't.employee_id',
  holder: 't.holder_id',
  deputyOf: 't.holder_id',
  over: `(t.state <> 'open')`,
  pool: 't.pool',
} as const satisfies ScopeColumns;

/**
 * SQL for the tasks `t` in units `u` that the person may answer, or that were his and whose document he may still read: his own, those he
 * deputises for, and his pools'.
 */
export function answerable(person: Person, values: unknown[]): string {
  return scopeCondition(scopeOf([], 'task.answer'), person, taskScope, values);
}
