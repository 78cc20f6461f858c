/** Which help belongs to which address of the panel, as react-router writes addresses. */
export const helpTopics = {
  '/cycles': 'board',
  '/cycles/create': 'newCycle',
  '/cycles/:id/show': 'cycle',
  '/tasks': 'inbox',
  '/tasks/:id': 'task',
  '/participants': 'participants',
  '/participants/:id/show': 'document',
  '/participants/:id/trail': 'trail',
  '/my-document': 'myDocument',
  '/team': 'team',
  '/employees': 'employees',
  '/employees/:id/show': 'employee',
  '/units': 'units',
  '/accounts': 'accounts',
  '/role-grants': 'roles',
  '/profile': 'profile',
  '/import': 'import',
  '/open-tasks': 'openTasks',
  '/courses': 'courses',
  '/courses/create': 'course',
  '/courses/:id': 'course',
  '/training-recommendations': 'recommendations',
  '/notifications': 'notices',
  '/audit-entries': 'audit',
  '/bulk-operations': 'bulkList',
  '/bulk-operations/:id/show': 'bulk',
  '/incidents': 'incidents',
  '/stuck-runs': 'stuckRuns',
  '/missing-supervisors': 'missingSupervisors',
  '/template': 'template',
} as const;

export type HelpTopic = (typeof helpTopics)[keyof typeof helpTopics];

/** What a page is for, what can be done there, and what happens afterwards. */
export interface HelpText {
  readonly title: string;
  readonly purpose: string;
  readonly can: readonly string[];
  readonly next: string;
}

const fits = (pattern: string, pathname: string): boolean => {
  const [asked, given] = [pattern.split('/'), pathname.replace(/(.)\/$/, '$1').split('/')];
  return (
    asked.length === given.length && asked.every((part, index) => (part.startsWith(':') ? given[index] !== '' : part === given[index]))
  );
};

/** The topic of an address; a named address goes before one with a hole, so that `/courses/create` is no course. */
export function topicAt(pathname: string): HelpTopic | undefined {
  const fitting = Object.entries(helpTopics).filter(([pattern]) => fits(pattern, pathname));
  return (fitting.find(([pattern]) => !pattern.includes(':')) ?? fitting[0])?.[1];
}
