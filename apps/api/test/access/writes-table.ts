import { writesOfCycles } from './writes-of-cycles.js';
import { writesOfDocuments } from './writes-of-documents.js';
import { writesOfPeople } from './writes-of-people.js';
import type { Rows } from './writes-row.js';

/** THE REVIEWED TABLE of every change: who reaches it near and far. */
export const table: Rows = { ...writesOfPeople, ...writesOfDocuments, ...writesOfCycles };

/** What is one's own alone names no subject: whoever is signed in does it to himself. */
export const own = new Set([
  'post /api/notifications/read-all',
  'post /api/api-tokens',
  'post /api/exports',
  'post /api/superior-namings',
  'post /api/saved-views',
  'delete /api/saved-views/{id}',
  'delete /api/session',
  'delete /api/session/all',
  'delete /api/session/all/{hash}',
  'put /api/session/password',
]);
