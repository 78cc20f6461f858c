import { useState } from 'react';
import { useLogout, useNotify } from 'react-admin';
import { sendUnsent } from '../drafts/sendUnsent';
import type { Farewell } from '../providers/authProvider';
import { useSession } from '../providers/session';
import { useVerbs } from '../providers/useVerbs';
import { useFailureWords } from '../ui/Failure';

/**
 * Signs out: first sends the drafts the API does not have yet, asks when that fails, then ends the session, and shows the login when none
 * of the person's texts is left on the device.
 * Signing out on a dead link is refused in words, since the session would go on living.
 */
export function useSignOut() {
  const { accountId } = useSession();
  const { saveDraft } = useVerbs();
  const logout = useLogout();
  const notify = useNotify();
  const words = useFailureWords();
  const [unsent, setUnsent] = useState(0);

  async function leave() {
    setUnsent(0);
    try {
      await logout({ accountId } satisfies Farewell, undefined, false);
    } catch (error) {
      notify(words(error), { type: 'error' });
    }
  }

  async function signOut() {
    const failed = await sendUnsent(accountId, saveDraft);
    if (failed > 0) setUnsent(failed);
    else await leave();
  }

  return { signOut, unsent, leaveAnyway: leave, stay: () => setUnsent(0) };
}
