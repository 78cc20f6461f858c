import { can } from '@siklus/domain';
import type { Person } from '../../platform/identity/person.js';

/** Whether the person administers people of that unit. */
export function isReached(person: Person, lineage: readonly string[]): boolean {
  return can(person.grants, 'employee.assign', { lineage, relations: [] });
}
