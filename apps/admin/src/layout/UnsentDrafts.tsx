import { useQuery } from '@tanstack/react-query';
import { sendUnsent } from '../drafts/sendUnsent';
import { useSession } from '../providers/session';
import { useVerbs } from '../providers/useVerbs';

/** Sends at sign-in what a dead link or an ended session left on this device; only the own account's. What fails waits in its task. */
export function UnsentDrafts() {
  const { accountId } = useSession();
  const { saveDraft } = useVerbs();
  useQuery({ queryKey: ['unsent-drafts', accountId], queryFn: () => sendUnsent(accountId, saveDraft), staleTime: Infinity, gcTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: 'always' });
  return null;
}
