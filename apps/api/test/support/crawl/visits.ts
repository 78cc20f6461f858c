import type { Client } from '../client.js';

export interface Stop {
  readonly route: string;
  readonly path: string;
  /** The person has nothing of this kind: the address is somebody else's, and the page must say so in words. */
  readonly foreign: boolean;
}

/** Lists that give the record of a page whose address does not begin with the name of its list. */
const listsOf: Readonly<Record<string, string>> = {};

async function firstId(client: Client, resource: string): Promise<string | undefined> {
  const answer = await client.get<readonly { id: string }[]>(`/api/${resource}?range=${encodeURIComponent('[0,0]')}`);
  if (answer.status === 403) return undefined;
  if (answer.status >= 300) throw new Error(`/api/${resource} answered ${answer.status}`);
  return answer.body[0]?.id;
}

/** The address of each route for this person, with a record that exists: his own where he has one, else one of the administrator's. */
export async function stopsOf(routes: readonly string[], person: Client, admin: Client): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (const route of routes) {
    if (!route.includes(':')) {
      stops.push({ route, path: route, foreign: false });
      continue;
    }
    const resource = listsOf[route] ?? route.split('/')[1] ?? '';
    const own = await firstId(person, resource);
    const id = own ?? (await firstId(admin, resource));
    if (id === undefined) throw new Error(`${route} cannot be visited: /api/${resource} is empty. Let the crawl's office have one, or name its list in listsOf`);
    stops.push({ route, path: route.replace(/:\w+/, id), foreign: own === undefined });
  }
  return stops;
}
