import type { SharedResults } from '@siklus/contracts/shared-results';
import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useVerbs } from '../providers/useVerbs';

/** With whom the employee of a document can carry a result, and what those share with him; nothing is asked without a document. */
export function useSharedResults(participantId: string | undefined): UseQueryResult<SharedResults> {
  const { sharedResults } = useVerbs();
  return useQuery({
    queryKey: ['participants', 'shared-results', participantId],
    queryFn: participantId === undefined ? skipToken : () => sharedResults(participantId),
  });
}
