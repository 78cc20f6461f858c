export const roles = ['administrator', 'unit-administrator', 'training-office', 'auditor', 'ops'] as const;
export type Role = (typeof roles)[number];

/** How an actor may be related to a participant or a task; derived from assignments, never granted. */
export const relations = ['self', 'supervisor', 'higherOfficial', 'holder', 'deputy', 'pool', 'teamLead'] as const;
export type Relation = (typeof relations)[number];

/**
 * What a write is about, and so what it is judged against: what belongs to all, which takes a role without limit; something of a unit; a
 * person other than oneself, where he is now; a turn of a document; what is the actor's own.
 */
export type About = 'everything' | 'unit' | 'others' | 'turn' | 'own';

export interface PolicyRow {
  /** Roles that allow it within their unit subtree. */
  readonly roles: readonly Role[];
  /** Relations that allow it wherever the subject is. */
  readonly relations: readonly Relation[];
  /** Everybody who is signed in may. */
  readonly everyone?: true;
  /** What it is about; an action that does not say so only reads. */
  readonly about?: About;
}

const readers: readonly Role[] = ['administrator', 'unit-administrator', 'auditor'];

/**
 * Who reads a document, with the plan and the trainings that stand in it. The training office does: what it approves names the indicator
 * that fell short, and every suggestion shows why it was made.
 */
const ofDocument = {
  roles: [...readers, 'training-office'],
  relations: ['self', 'supervisor', 'higherOfficial'],
} as const satisfies PolicyRow;

/** The policy: deny by default, one row per action. It is what the documentation shows and what the API enforces. */
export const policy = {
  'session.use': { roles: [], relations: [], everyone: true, about: 'own' },
  'unit.read': { roles: [], relations: [], everyone: true },
  'employee.read': { roles: [...readers, 'training-office'], relations: ['self', 'supervisor', 'higherOfficial'] },
  'employee.import': { roles: ['administrator'], relations: [], about: 'unit' },
  'import.read': { roles: ['administrator', 'auditor'], relations: [] },
  'import.undo': { roles: ['administrator'], relations: [], about: 'unit' },
  'import-exception.note': { roles: ['administrator'], relations: [], about: 'others' },
  'import-exception.end': { roles: ['administrator'], relations: [], about: 'others' },
  'employee.assign': { roles: ['administrator', 'unit-administrator'], relations: [], about: 'others' },
  'superior.name': { roles: [], relations: ['self'], about: 'own' },
  'account.activate': { roles: ['administrator', 'unit-administrator'], relations: [], about: 'others' },
  'account.administer': { roles: ['administrator', 'unit-administrator'], relations: [], about: 'others' },
  'security.read': { roles: ['administrator', 'auditor'], relations: [] },
  'grant.read': { roles: ['administrator', 'auditor'], relations: [] },
  'grant.write': { roles: ['administrator'], relations: [], about: 'others' },
  'token.read': { roles: ['administrator', 'auditor'], relations: ['self'] },
  'token.make': { roles: ['administrator', 'unit-administrator', 'auditor'], relations: [], about: 'own' },
  'token.revoke': { roles: ['administrator'], relations: ['self'], about: 'unit' },
  'cycle.read': { roles: [...readers, 'training-office'], relations: [] },
  'cycle.create': { roles: ['administrator'], relations: [], about: 'unit' },
  'cycle.open': { roles: ['administrator'], relations: [], about: 'unit' },
  'cycle.join': { roles: ['administrator'], relations: [], about: 'unit' },
  'cycle.close': { roles: ['administrator'], relations: [], about: 'unit' },
  'template.read': { roles: [...readers, 'training-office'], relations: [] },
  'template.write': { roles: ['administrator'], relations: [], about: 'everything' },
  'participant.read': ofDocument,
  'participant.withdraw': { roles: ['administrator'], relations: [], about: 'others' },
  'task.read': { roles: readers, relations: ['self', 'holder', 'deputy', 'pool'] },
  'task.answer': { roles: [], relations: ['holder', 'deputy', 'pool'], about: 'turn' },
  'step.request': { roles: [], relations: ['self', 'supervisor', 'deputy'], about: 'turn' },
  'plan.read': ofDocument,
  'team-assignment.read': { roles: readers, relations: ['self', 'supervisor', 'higherOfficial', 'teamLead'] },
  'team-assignment.give': { roles: [], relations: ['teamLead'], about: 'others' },
  'team-assignment.answer': { roles: [], relations: ['supervisor', 'deputy'], about: 'others' },
  'team-assignment.end': { roles: [], relations: ['teamLead'], about: 'others' },
  'team-results.read': { roles: [], relations: ['teamLead'] },
  'matrix.read': { roles: ['administrator', 'unit-administrator'], relations: ['self', 'deputy'] },
  'result.expect': { roles: [], relations: ['supervisor'], about: 'others' },
  'superior-plan.read': { roles: [], relations: ['self'] },
  'tie.confirm': { roles: [], relations: ['self'], about: 'own' },
  'evidence.add': { roles: [], relations: ['self'], about: 'own' },
  'evidence.judge': { roles: [], relations: ['supervisor', 'deputy'], about: 'others' },
  'progress.write': { roles: [], relations: ['self'], about: 'own' },
  'remark.write': { roles: [], relations: ['supervisor', 'deputy', 'teamLead'], about: 'others' },
  'remark.answer': { roles: [], relations: ['self'], about: 'own' },
  'remark.change': { roles: [], relations: ['self', 'supervisor', 'deputy', 'teamLead'], about: 'own' },
  'sample-plan.read': { roles: [], relations: [], everyone: true },
  'sample-plan.write': { roles: ['administrator'], relations: [], about: 'everything' },
  'export.make': { roles: [], relations: [], everyone: true, about: 'own' },
  'results.read': { roles: ['administrator', 'unit-administrator'], relations: [] },
  'view.keep': { roles: [], relations: [], everyone: true, about: 'own' },
  'survey.read': { roles: [], relations: [], everyone: true },
  'survey.write': { roles: ['administrator', 'unit-administrator'], relations: [], about: 'unit' },
  'course.read': { roles: [], relations: [], everyone: true },
  'course.write': { roles: ['administrator', 'training-office'], relations: [], about: 'everything' },
  'training.read': ofDocument,
  'learning.read': ofDocument,
  'learning.write': { roles: [], relations: ['self'], about: 'own' },
  'notification.read': { roles: [], relations: ['self', 'pool'], about: 'own' },
  'audit.read': { roles: ['administrator', 'auditor'], relations: ['self'] },
  'bulk.read': { roles: ['administrator', 'auditor'], relations: [] },
  'bulk.act': { roles: ['administrator'], relations: [], about: 'unit' },
  'incident.read': { roles: ['administrator', 'ops'], relations: [], about: 'everything' },
  'incident.act': { roles: ['administrator', 'ops'], relations: [], about: 'everything' },
  'queue.read': { roles: ['ops'], relations: [], about: 'everything' },
} as const satisfies Record<string, PolicyRow>;

export type Action = keyof typeof policy;

/** The actions that change something. */
export type WriteAction = { [A in Action]: (typeof policy)[A] extends { readonly about: About } ? A : never }[Action];
