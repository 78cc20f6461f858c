import type { Session } from '@siklus/contracts';
import { policy, scopeOf, type Action, type PolicyRow, type Relation, type Role } from '@siklus/domain';

/** What react-admin calls resource and action, in the words of the policy. What is not named here is refused. */
const actions: Readonly<Record<string, Readonly<Record<string, Action>>>> = {
  cycles: { list: 'cycle.read', show: 'cycle.read', create: 'cycle.create', open: 'cycle.open' },
  employees: { list: 'employee.read', show: 'employee.read', import: 'employee.import', assign: 'employee.assign' },
  accounts: { list: 'account.activate' },
  'role-grants': { list: 'grant.read', give: 'grant.write' },
  units: { list: 'unit.read', show: 'unit.read' },
  participants: { list: 'participant.read', show: 'participant.read' },
  tasks: { list: 'task.read', show: 'task.read', edit: 'task.answer' },
  courses: { list: 'course.read', show: 'course.read', create: 'course.write', edit: 'course.write' },
  'training-recommendations': { list: 'training.read' },
  notifications: { list: 'notification.read' },
  'audit-entries': { list: 'audit.read' },
  'bulk-operations': { list: 'bulk.read', show: 'bulk.read', act: 'bulk.act' },
  'stuck-runs': { list: 'cycle.read' },
  incidents: { list: 'incident.read', act: 'incident.act' },
};

export function actionOf(resource: string, action: string): Action | undefined {
  return actions[resource]?.[action];
}

/** The relations this person can stand in to somebody; the API decides for each document. */
function relationsOf({ employeeId, supervises, grants }: Session): readonly Relation[] {
  const held: Relation[] = [];
  if (employeeId !== null) held.push('self', 'holder', 'deputy');
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

/** Whether a role gives the action, beyond what the person may do to his own and his team's documents. */
export function mayByRole(session: Session, action: Action): boolean {
  const row: PolicyRow = policy[action];
  return session.grants.some(({ role }) => row.roles.includes(role));
}

export function hasRole(session: Session, ...roles: readonly Role[]): boolean {
  return session.grants.some(({ role }) => roles.includes(role));
}
