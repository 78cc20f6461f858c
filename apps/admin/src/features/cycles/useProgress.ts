import type { Progress } from '@siklus/contracts/cycle-progress';
import { useQuery } from '@tanstack/react-query';
import { useVerbs } from '../../kit/providers/useVerbs';

const boardEvery = 15_000;

/** The counters of a cycle, looked at again every few seconds while the page is open. */
export function useProgress(cycleId: string, enabled = true, every = boardEvery) {
  const { progress } = useVerbs();
  return useQuery<Progress>({
    queryKey: ['cycles', 'progress', cycleId],
    queryFn: () => progress(cycleId),
    enabled,
    refetchInterval: every,
  });
}
