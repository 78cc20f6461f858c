import type { Session } from '@siklus/contracts/session';
import { roles, scopeOf, worksInUnits, type Role } from '@siklus/domain';

/** The roles that the person may give: those that work only without a limit of units take one who has none himself. */
export function rolesOfferedTo({ grants }: Pick<Session, 'grants'>): readonly Role[] {
  return roles.filter((role) => worksInUnits(role) || scopeOf(grants, 'grant.write').everywhere);
}

/** Whether what was chosen holds for the whole organisation, so that no unit is asked for. */
export function holdsEverywhere(chosen: unknown): boolean {
  return roles.some((role) => role === chosen && !worksInUnits(role));
}
