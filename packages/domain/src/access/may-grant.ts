import { can, type Grant } from './can.js';

/**
 * Whether somebody with these grants may give or end a role there; `lineage` null is a role without a limit, which only a role without a
 * limit covers.
 */
export function mayGrant(grants: readonly Grant[], lineage: readonly string[] | null): boolean {
  return can(grants, 'grant.write', { lineage: lineage ?? [], relations: [] });
}
