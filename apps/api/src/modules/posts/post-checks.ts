import { can, Refusal, type ErrorCode } from '@siklus/domain';
import type { Person } from '../../platform/identity/person.js';

/** Whether the person administers people of that unit. */
export function isReached(person: Person, lineage: readonly string[]): boolean {
  return can(person.grants, 'employee.assign', { lineage, relations: [] });
}

/** A refusal that points at a field of the post's form. */
export function faultyPost(source: string, code: ErrorCode): Refusal {
  return new Refusal(code, {}, [{ source, code, message: '' }]);
}
