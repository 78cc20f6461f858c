import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNotify } from 'react-admin';
import { unsentOf } from '../providers/http';
import { useSession } from '../providers/session';
import { useText } from '../words/text';
import { forms } from './forms';
import { keyOf, submissions } from './outbox';

/** Under this key the pages ask what waits on the device. */
export const waitingQuery = (accountId: string) => ['outbox', accountId] as const;

/** What is submitted: what it is called, and where its text is kept meanwhile. */
export interface Submitted {
  readonly title: string;
  /** The form that it was written in. */
  readonly keptAs?: string;
  /** The task that it answers. */
  readonly taskId?: string;
}

/**
 * Lets what did not reach the API wait on the device, and says so. False when the error is another one, or the browser keeps nothing: then
 * it is as if it had not been submitted.
 */
export function useLater() {
  const t = useText();
  const notify = useNotify();
  const { accountId } = useSession();
  const { pathname: path } = useLocation();
  const queryClient = useQueryClient();
  return async (error: unknown, { title, keptAs, taskId }: Submitted): Promise<boolean> => {
    const write = unsentOf(error);
    if (write === undefined) return false;
    const written = keptAs === undefined ? null : await forms.read(accountId, keptAs);
    const isKept = await submissions.keep(accountId, keyOf(write), {
      write,
      title,
      path,
      at: new Date().toISOString(),
      ...(taskId === undefined ? {} : { taskId }),
      ...(keptAs === undefined || written === null ? {} : { form: { keptAs, written } }),
    });
    if (!isKept) return false;
    await queryClient.invalidateQueries({ queryKey: waitingQuery(accountId) });
    notify(t('outbox.waits'), { type: 'info' });
    return true;
  };
}
