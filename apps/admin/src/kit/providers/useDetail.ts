import { useQuery, type Query } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';

interface DetailOptions<T> {
  readonly enabled?: boolean;
  readonly staleTime?: number;
  readonly gcTime?: number;
  readonly refetchInterval?: (query: Query<T>) => number | false;
  /** A page that is being written on must not change by itself. */
  readonly still?: boolean;
}

/**
 * One record with everything its page shows. Not `useGetOne`: react-admin fills that one's cache with rows of lists,
 * and a row of a participant or a task lacks what its detail has.
 */
export function useDetail<T>(resource: string, id: string, { still = false, ...options }: DetailOptions<T> = {}) {
  const dataProvider = useDataProvider();
  return useQuery<T>({
    queryKey: [resource, 'detail', id],
    queryFn: async ({ signal }) => (await dataProvider.getOne(resource, { id, signal })).data as T,
    ...options,
    ...(still ? { refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: Infinity, gcTime: 0 } : {}),
  });
}
