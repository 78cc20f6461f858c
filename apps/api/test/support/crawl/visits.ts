import type { Client } from '../../../proof/office/client.js';

export interface Stop {
  readonly route: string;
  readonly path: string;
  /** The page, or every record of its kind, is somebody else's business, and the page must say so in words. */
  readonly foreign: boolean;
}

/** Lists that give the record of a page whose address does not begin with the name of its list. */
const listsOf: Readonly<Record<string, string>> = {};

const administration = [
  '/accounts',
  '/bulk-operations',
  '/cycles',
  '/cycles/create',
  '/import',
  '/incidents',
  '/missing-supervisors',
  '/role-grants',
  '/security-events',
  '/stuck-runs',
  '/template',
  '/courses/create',
  '/courses/:id',
];

/** Only whoever gave an assignment reads what comes of it. */
const teams = ['/team-assignments/:id/results'];

/**
 * The pages that are not this person's; on every other one, a request that is refused is a fault of the panel. Of trails, a supervisor
 * reads his own alone.
 */
const notTheirs: Readonly<Record<string, readonly string[]>> = {
  admin: teams,
  supervisor: [...administration, ...teams, '/participants/:id/trail'],
  employee: [...administration, ...teams],
};

/**
 * Which record of a list, or for a page, shows the most: of the tasks, one that waits for this person, because only that has a form; of the
 * matrices his own, as he reads no other.
 */
const fullest: Readonly<Record<string, object>> = {
  tasks: { mine: true, state: 'open' },
  '/participants/:id/role-matrix': { mine: true },
};

async function firstId(client: Client, resource: string, filter: object = {}): Promise<string | undefined> {
  const answer = await client.get<readonly { id: string }[]>(
    `/api/${resource}?range=${encodeURIComponent('[0,0]')}&filter=${encodeURIComponent(JSON.stringify(filter))}`,
  );
  if (answer.status === 403) return undefined;
  if (answer.status >= 300) throw new Error(`/api/${resource} answered ${answer.status}`);
  return answer.body[0]?.id;
}

/** The address of each route for this person, with a record that exists: his own where he has one, else one of the administrator's. */
export async function stopsOf(routes: readonly string[], username: string, person: Client, admin: Client): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (const route of routes) {
    const others = notTheirs[username]?.includes(route) ?? false;
    if (!route.includes(':')) {
      stops.push({ route, path: route, foreign: others });
      continue;
    }
    const resource = listsOf[route] ?? route.split('/')[1] ?? '';
    const own = (await firstId(person, resource, fullest[route] ?? fullest[resource])) ?? (await firstId(person, resource));
    const id = own ?? (await firstId(admin, resource));
    if (id === undefined)
      throw new Error(
        `${route} cannot be visited: /api/${resource} is empty. Let the crawl's office have one, or name its list in listsOf`,
      );
    stops.push({ route, path: route.replace(/:\w+/, id), foreign: others || own === undefined });
  }
  return stops;
}
