import { onlineManager, QueryClient } from '@tanstack/react-query';
import { HttpError } from 'react-admin';
import { problemOf } from './http';

/** What the API refused it will refuse again; only a dead link or a tired server is asked twice more. */
function worthAnother(count: number, error: unknown): boolean {
  const status = error instanceof HttpError ? error.status : 0;
  return count < 2 && onlineManager.isOnline() && (status === 0 || status === 503);
}

/** Milliseconds until the next try; an overloaded server asked again at once would never come to rest, so its visitors come back spread. */
function untilAnother(count: number, error: unknown): number {
  return problemOf(error)?.code === 'OVERLOADED' ? 5_000 + Math.random() * 5_000 : 1_000 * 2 ** count;
}

/**
 * Asks the server also while the browser believes to be without a network: the request then fails at once and the page says so,
 * where the library's own way is to wait without a word. Coming back online reads again what is on the screen.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthAnother, retryDelay: untilAnother, staleTime: 5_000, networkMode: 'always', refetchOnReconnect: true },
    mutations: { networkMode: 'always' },
  },
});
