import { useState } from 'react';
import { useLogout, useNotify } from 'react-admin';
import { files } from '../../kit/drafts/files';
import { forms } from '../../kit/drafts/forms';
import { sendWaiting, submissions } from '../../kit/drafts/outbox';
import { sendUnsent } from '../../kit/drafts/sendUnsent';
import type { Farewell } from '../../kit/providers/authProvider';
import { useHttp } from '../../kit/providers/HttpContext';
import { useSession } from '../../kit/providers/session';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useFailureWords } from '../../kit/ui/Failure';

/**
 * Signs out: first sends what the API does not have yet, asks when something is left that was never sent, then ends the session, and
 * shows the login when none of the person's texts is left on the device. Signing out on a dead link is refused in words, since the session
 * would go on living. While `isLeaving`, nothing more may be typed: it would be neither sent nor kept.
 */
export function useSignOut() {
  const { accountId } = useSession();
  const verbs = useVerbs();
  const http = useHttp();
  const logout = useLogout();
  const notify = useNotify();
  const words = useFailureWords();
  const [unsent, setUnsent] = useState(0);
  const [isLeaving, setLeaving] = useState(false);

  async function leave() {
    setUnsent(0);
    setLeaving(true);
    try {
      await logout({ accountId } satisfies Farewell, undefined, false);
    } catch (error) {
      setLeaving(false);
      notify(words(error), { type: 'error' });
    }
  }

  async function signOut() {
    setLeaving(true);
    await sendWaiting(accountId, http);
    const [drafts, waiting, written, chosen] = await Promise.all([
      sendUnsent(accountId, verbs),
      submissions.all(accountId),
      forms.all(accountId),
      files.all(accountId),
    ]);
    const failed = drafts + waiting.filter(([, { answered }]) => answered === undefined).length + written.length + chosen.length;
    if (failed === 0) return leave();
    setLeaving(false);
    setUnsent(failed);
  }

  return { signOut, isLeaving, unsent, leaveAnyway: leave, stay: () => setUnsent(0) };
}
