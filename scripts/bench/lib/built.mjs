import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../lib/settings.mjs';

const ofApi = createRequire(path.join(ROOT, 'apps/api/package.json'));

/** A built module of the API. The bench measures what is shipped, never the sources. */
export const built = (file) => import(pathToFileURL(path.join(ROOT, 'apps/api/dist', file)).href);

/** The built domain. */
export const domain = () => import(pathToFileURL(path.join(ROOT, 'packages/domain/dist/index.js')).href);

/** A package as the API has it installed. */
export const packageOfApi = (name) => import(pathToFileURL(ofApi.resolve(name)).href);
