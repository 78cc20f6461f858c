import type { SearchResult } from '@siklus/contracts/search';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useVerbs } from '../../kit/providers/useVerbs';

const pause = 150;
const shortest = 2;

/** What the server finds for the text once the fingers rest; the last answer stays until the next one is there. */
export function useSearch(typed: string) {
  const { search } = useVerbs();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const isAsked = asked.length >= shortest;
  const { data, error, isFetching } = useQuery<SearchResult>({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => search({ q: asked, signal }),
    enabled: isAsked,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });
  return { found: isAsked ? data : undefined, error: isAsked ? error : null, isSettled: asked === typed.trim() && !isFetching };
}
