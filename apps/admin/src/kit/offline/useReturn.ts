import { useQuery, useQueryClient, type Query } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useHttp } from '../providers/HttpContext';
import type { LineState } from '../ui/LineBar';

/** Milliseconds between two questions whether the API answers again. */
const every = 5_000;

/** What is on the screen and could not be read; what could be read stays as it is under the hands of its reader. */
export const couldNotBeRead = ({ state }: Pick<Query, 'state'>): boolean => state.status === 'error' && state.data === undefined;

/** While the API does not answer, asks whether it does again; once it does, reads what could not be read, so that nobody has to press. */
export function useReturn(line: LineState): void {
  const http = useHttp();
  const queryClient = useQueryClient();
  useQuery({
    queryKey: ['line'],
    queryFn: async () => (await http('/session')).headers.get('date'),
    enabled: line === 'unreachable',
    refetchInterval: every,
    networkMode: 'always',
    retry: false,
    gcTime: 0,
  });
  const before = useRef(line);
  useEffect(() => {
    if (line === 'up' && before.current !== 'up') void queryClient.refetchQueries({ type: 'active', predicate: couldNotBeRead });
    before.current = line;
  }, [line, queryClient]);
}
