import type { Session } from '@siklus/contracts/session';

/** What the service worker keeps on the device, by kind. */
export const caches = { page: 'siklus-page', files: 'siklus-files', reads: 'siklus-reads' } as const;

/** An answer that was kept says so by this name: it may be old. */
export const keptHeader = 'x-siklus-kept';

/** The reads without which nobody works: who he is, his inbox and its tasks, his documents, what he was told. */
const kept = /^\/api\/(session|tasks|notifications|participants|plans)(\/[\w-]+)?$/;

/** What beside a document its plan is written and agreed with: what it supports and shares, and what is expected. */
const keptBeside = /^\/api\/participants\/[\w-]+\/(superior-plan|shared-results|ties)$/;

/** Whether what is read at this address is kept for times without a network. */
export function isKeptRead({ pathname }: Pick<URL, 'pathname'>): boolean {
  return kept.test(pathname) || keptBeside.test(pathname);
}

/** Who is here, as the API said it at the sign-in: no read has brought it yet, and without it nothing opens without a network. */
export function sessionRead(session: Session, now: Date): readonly [address: string, answer: Response] {
  return ['/api/session', Response.json(session, { headers: { date: now.toUTCString() } })];
}

/** The kept answer, with the moment at which it was given. */
export function cachedAt(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set(keptHeader, response.headers.get('date') ?? '');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
