import type { IncomingMessage } from 'node:http';
import { fault, Refusal } from '@siklus/domain';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
const readable = /^(application\/json|multipart\/form-data)\s*(;|$)/i;

/** Refuses what changes state and comes from another site, or in a form that a foreign page could send without asking. */
export function checkOrigin({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>, ownUrl: string): void {
  if (method === undefined || reading.has(method)) return;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('FOREIGN_ORIGIN');
  if (headers.origin !== undefined && !isOwn(headers.origin, headers.host, ownUrl)) throw new Refusal('FOREIGN_ORIGIN');
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (hasBody && !readable.test(headers['content-type'] ?? ''))
    throw new Refusal('MALFORMED_REQUEST', {}, [fault('Content-Type', 'CONTENT_TYPE')]);
}

/** Behind a proxy the scheme is not known here, so the host decides; `ownUrl` is what the operator has set. */
function isOwn(origin: string, host: string | undefined, ownUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const given = new URL(origin);
  return given.origin === new URL(ownUrl).origin || (host !== undefined && given.host === host.toLowerCase());
}
