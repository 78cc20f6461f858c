import { policy, type Action, type PolicyRow, type Relation, type Role } from './policy.js';

/** A role within the subtree of a unit; `unitId` null is everywhere. */
export interface Grant {
  readonly role: Role;
  readonly unitId: string | null;
  /** Of a token: the only actions that it may use the role for. */
  readonly only?: readonly Action[];
}

/** What the action is about: the unit with all its ancestors, and the actor's relations to it. */
export interface Subject {
  readonly lineage: readonly string[];
  readonly relations: readonly Relation[];
}

/** What an actor may see or do of an action: everything, some unit subtrees, and what he is related to. */
export interface Scope {
  readonly everywhere: boolean;
  readonly unitIds: readonly string[];
  readonly relations: readonly Relation[];
}

/** Whether an actor with these grants may do the action to this subject. Deny by default. */
export function can(grants: readonly Grant[], action: Action, subject: Subject): boolean {
  const row: PolicyRow = policy[action];
  if (row.everyone) return true;
  if (row.relations.some((relation) => subject.relations.includes(relation))) return true;
  return fitting(grants, action).some(({ unitId }) => unitId === null || subject.lineage.includes(unitId));
}

/** The same policy as a scope, from which one builder makes the WHERE clause of a list. */
export function scopeOf(grants: readonly Grant[], action: Action): Scope {
  const row: PolicyRow = policy[action];
  const held = fitting(grants, action);
  const everywhere = row.everyone === true || held.some(({ unitId }) => unitId === null);
  const unitIds = everywhere ? [] : held.flatMap(({ unitId }) => unitId ?? []);
  return { everywhere, unitIds, relations: row.relations };
}

/** Whether the role is of use to whoever holds it for some units only; what belongs to all takes a role without limit. */
export function worksInUnits(role: Role): boolean {
  return Object.values<PolicyRow>(policy).some(({ roles, about }) => roles.includes(role) && about !== 'everything');
}

/** Whether the scope is empty: the role never allows it, so the answer is 403 and not an empty list. */
export function isEmpty(scope: Scope): boolean {
  return !scope.everywhere && scope.unitIds.length === 0 && scope.relations.length === 0;
}

/** The roles that allow it; what belongs to all is not changed by who looks after a part. */
function fitting(grants: readonly Grant[], action: Action): readonly Grant[] {
  const { roles, about }: PolicyRow = policy[action];
  return grants.filter(
    ({ role, unitId, only }) =>
      roles.includes(role) && (about !== 'everything' || unitId === null) && (only === undefined || only.includes(action)),
  );
}
