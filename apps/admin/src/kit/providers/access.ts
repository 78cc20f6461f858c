import type { Session } from '@siklus/contracts/session';
import { isEmpty, policy, scopeOf, type Action, type PolicyRow, type Relation, type Role } from '@siklus/domain';

/** The relations this person can stand in to somebody; the API decides for each document. */
function relationsOf({ employeeId, supervises, grants }: Session): readonly Relation[] {
  const held: Relation[] = [];
  if (employeeId !== null) held.push('self', 'holder', 'deputy', 'teamLead');
  if (supervises) held.push('supervisor', 'higherOfficial');
  if (grants.some(({ role }) => role === 'training-office')) held.push('pool');
  return held;
}

/** Whether the person may do this to anything at all: what a menu or a button needs to know. */
export function mayDo(session: Session, action: Action): boolean {
  const scope = scopeOf(session.grants, action);
  const held = relationsOf(session);
  return scope.everywhere || scope.unitIds.length > 0 || scope.relations.some((relation) => held.includes(relation));
}

/**
 * Whether a role gives the action, beyond what the person may do to his own and his team's documents. What belongs to all takes a role
 * without limit; whether a role of one unit reaches a row, the row itself tells (`mayTo`).
 */
export function mayByRole(session: Session, action: Action): boolean {
  const row: PolicyRow = policy[action];
  return row.everyone !== true && !isEmpty({ ...scopeOf(session.grants, action), relations: [] });
}

/** Whether the reader may do this to the row, as the API judged it: what a button beside the row needs to know. */
export function mayTo<A extends Action>(row: { readonly may: readonly A[] } | undefined, action: NoInfer<A>): boolean {
  return row?.may.includes(action) ?? false;
}

function hasRole(session: Session, ...roles: readonly Role[]): boolean {
  return session.grants.some(({ role }) => roles.includes(role));
}

/** What menu and search ask about a person. */
export interface Who {
  readonly session: Session;
  /** Has a document of his own. */
  readonly owns: boolean;
  readonly supervises: boolean;
  /** Something may be waiting for him. */
  readonly holdsTasks: boolean;
  /** Sees how whole cycles stand. */
  readonly oversees: boolean;
  /** Whether one of his roles gives the action. */
  readonly may: (action: Action) => boolean;
  readonly hasRole: (role: Role) => boolean;
}

/** The person of a session in the words of menu and search. */
export function whoIs(session: Session): Who {
  const owns = session.employeeId !== null;
  const may = (action: Action) => mayByRole(session, action);
  return {
    session,
    owns,
    supervises: session.supervises,
    holdsTasks: owns || session.supervises || hasRole(session, 'training-office'),
    oversees: may('cycle.read'),
    may,
    hasRole: (role) => hasRole(session, role),
  };
}
