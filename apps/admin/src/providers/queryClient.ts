import { QueryClient } from '@tanstack/react-query';
import { HttpError } from 'react-admin';

/** What the API refused it will refuse again; only a dead link or a tired server is asked twice more. */
function worthAnother(count: number, error: unknown): boolean {
  const status = error instanceof HttpError ? error.status : 0;
  return count < 2 && (status === 0 || status === 503);
}

export const queryClient = new QueryClient({ defaultOptions: { queries: { retry: worthAnother, staleTime: 5_000 } } });
