import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-admin';
import { sendUnsent } from '../../kit/drafts/sendUnsent';
import { useSession } from '../../kit/providers/session';
import { useVerbs } from '../../kit/providers/useVerbs';

/**
 * Sends once, at sign-in, what a dead link or an ended session left on this device; only the own account's. What fails waits in its task.
 */
export function UnsentDrafts() {
  const { accountId } = useSession();
  const verbs = useVerbs();
  const { pathname } = useLocation();
  // A query that is never asked again: a later look would race with the page that is just handing its text in.
  useQuery({
    queryKey: ['unsent-drafts', accountId],
    queryFn: () => sendUnsent(accountId, verbs, { open: pathname.split('/').at(-1) }),
    staleTime: 'static',
    gcTime: Infinity,
  });
  return null;
}
