export const roles = ['administrator', 'unit-administrator', 'training-office', 'auditor', 'ops'] as const;
export type Role = (typeof roles)[number];

/** How an actor may be related to a participant or a task; derived from assignments, never granted. */
export const relations = ['self', 'supervisor', 'higherOfficial', 'holder', 'deputy', 'pool'] as const;
export type Relation = (typeof relations)[number];

export interface PolicyRow {
  /** Roles that allow it within their unit subtree. */
  readonly roles: readonly Role[];
  /** Relations that allow it wherever the subject is. */
  readonly relations: readonly Relation[];
  /** Everybody who is signed in may. */
  readonly everyone?: true;
}

const readers: readonly Role[] = ['administrator', 'unit-administrator', 'auditor'];

/** The policy: deny by default, one row per action. It is what the documentation shows and what the API enforces. */
export const policy = {
  'session.use': { roles: [], relations: [], everyone: true },
  'unit.read': { roles: [], relations: [], everyone: true },
  'unit.write': { roles: ['administrator'], relations: [] },
  'employee.read': { roles: [...readers, 'training-office'], relations: ['self', 'supervisor', 'higherOfficial'] },
  'employee.import': { roles: ['administrator'], relations: [] },
  'employee.assign': { roles: ['administrator', 'unit-administrator'], relations: [] },
  'account.activate': { roles: ['administrator', 'unit-administrator'], relations: [] },
  'account.administer': { roles: ['administrator', 'unit-administrator'], relations: [] },
  'security.read': { roles: ['administrator', 'auditor'], relations: [] },
  'grant.read': { roles: ['administrator', 'auditor'], relations: [] },
  'grant.write': { roles: ['administrator'], relations: [] },
  'cycle.read': { roles: [...readers, 'training-office'], relations: [] },
  'cycle.create': { roles: ['administrator'], relations: [] },
  'cycle.open': { roles: ['administrator'], relations: [] },
  'template.read': { roles: [...readers, 'training-office'], relations: [] },
  'template.write': { roles: ['administrator'], relations: [] },
  'participant.read': { roles: [...readers, 'training-office'], relations: ['self', 'supervisor', 'higherOfficial'] },
  'participant.administer': { roles: ['administrator'], relations: [] },
  'task.read': { roles: readers, relations: ['self', 'holder', 'deputy', 'pool'] },
  'task.answer': { roles: [], relations: ['holder', 'deputy', 'pool'] },
  'plan.read': { roles: readers, relations: ['self', 'supervisor', 'higherOfficial'] },
  'progress.write': { roles: [], relations: ['self'] },
  'course.read': { roles: [], relations: [], everyone: true },
  'course.write': { roles: ['administrator', 'training-office'], relations: [] },
  'training.read': { roles: [...readers, 'training-office'], relations: ['self', 'supervisor', 'higherOfficial'] },
  'notification.read': { roles: [], relations: ['self', 'pool'] },
  'audit.read': { roles: ['administrator', 'auditor'], relations: ['self'] },
  'bulk.read': { roles: ['administrator', 'auditor'], relations: [] },
  'bulk.act': { roles: ['administrator'], relations: [] },
  'incident.read': { roles: ['administrator', 'ops'], relations: [] },
  'incident.act': { roles: ['administrator', 'ops'], relations: [] },
  'queue.read': { roles: ['ops'], relations: [] },
} as const satisfies Record<string, PolicyRow>;

export type Action = keyof typeof policy;
