import { scopeOf, type Action } from '@siklus/domain';
import { plannedAnew } from '../database/planned-anew.js';
import type { Person } from '../identity/person.js';

/**
 * How a statement begins that is composed of what somebody asks within these rights. Whoever reaches rows by who he is to them, and by no
 * role, reaches few whatever he asks: one plan is right for all such readers, and it is kept. By a role one may reach a province or
 * an office of ten: that is planned for what is asked.
 */
export function planFor({ grants, pools }: Pick<Person, 'grants' | 'pools'>, actions: readonly Action[]): string {
  const scopes = actions.map((action) => scopeOf(grants, action));
  const reachesFew = pools.length === 0 && scopes.every(({ everywhere, unitIds }) => !everywhere && unitIds.length === 0);
  return reachesFew ? '' : plannedAnew;
}
