import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../providers/session';
import { submissions, takeBack, type Submission } from './outbox';

/** Under this key the pages ask what waits on the device. */
export const waitingQuery = (accountId: string) => ['outbox', accountId] as const;

type Waiting = readonly [key: string, submission: Submission];

/** What this person submitted out of reach, oldest first; what was answered stays until it is put away. */
export function useSubmissions(): readonly Waiting[] {
  const { accountId } = useSession();
  const { data = [] } = useQuery({
    queryKey: waitingQuery(accountId),
    queryFn: async () => [...(await submissions.all(accountId))].sort(([, a], [, b]) => (a.at < b.at ? -1 : 1)),
    networkMode: 'always',
    staleTime: Infinity,
  });
  return data;
}

/** Takes back what never left the device, or puts away what was answered; what is shown then is what is so. */
export function useTakeBack(): (key: string) => Promise<void> {
  const { accountId } = useSession();
  const queryClient = useQueryClient();
  return async (key) => {
    await takeBack(accountId, key);
    await queryClient.invalidateQueries({ queryKey: waitingQuery(accountId) });
  };
}
