import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const panel = fileURLToPath(new URL('../../../../admin/src', import.meta.url));

/** Where react-admin puts the views of a resource. */
const views = { list: '', create: '/create', show: '/:id/show', edit: '/:id' } as const;

/** The views a module names, by the name of its constant: `export const units = { list: … }`. */
function viewsByConstant(): ReadonlyMap<string, readonly (keyof typeof views)[]> {
  const found = new Map<string, readonly (keyof typeof views)[]>();
  for (const file of readdirSync(panel, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^features\/[^/]+\/index\.tsx?$/.test(name),
  )) {
    for (const [, name = '', body = ''] of readFileSync(join(panel, file), 'utf8').matchAll(/export const (\w+) = \{(.*?)\};/gs)) {
      found.set(
        name,
        (Object.keys(views) as (keyof typeof views)[]).filter((view) => new RegExp(`\\b${view}:`).test(body)),
      );
    }
  }
  return found;
}

/**
 * Every address of the panel as a pattern (`/cycles/:id/show`), read from where the panel itself names them, so that a new page
 * cannot be forgotten.
 */
export function panelRoutes(): readonly string[] {
  const app = readFileSync(join(panel, 'App.tsx'), 'utf8');
  const known = viewsByConstant();
  const routes: string[] = [];
  for (const [tag] of app.matchAll(/<Resource\b[^>]*>/g)) {
    const [, name, constant = ''] = /name="([\w-]+)" \{\.\.\.(\w+)\}/.exec(tag) ?? [];
    const shown = known.get(constant) ?? [];
    if (name === undefined || shown.length === 0) throw new Error(`The crawl cannot read which pages ${tag} has`);
    routes.push(...shown.map((view) => `/${name}${views[view]}`));
  }
  const own = [...app.matchAll(/<Route\b[^>]*?path="([^"]+)"/g)].map(([, path = '']) => path);
  if (own.length !== [...app.matchAll(/<Route\b/g)].length) throw new Error('The crawl cannot read the path of every <Route>');
  // The gallery is not part of what is shipped.
  return [...routes, ...own.filter((path) => path !== '*' && path !== '/__gallery')].sort();
}
