import { useQuery, useQueryClient } from '@tanstack/react-query';
import { LinkBase, useNotify } from 'react-admin';
import { useEffect } from 'react';
import { sendWaiting } from '../../kit/drafts/outbox';
import { useSubmissions } from '../../kit/drafts/useSubmissions';
import { useHttp } from '../../kit/providers/HttpContext';
import { useSession } from '../../kit/providers/session';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';

/** Milliseconds between two tries while something waits. */
const every = 15_000;

/** Sends what waits on the device: as soon as the network is back, and again and again while the API is out of reach. Says when it did. */
export function Outbox() {
  const t = useText();
  const { time } = useFormat();
  const notify = useNotify();
  const http = useHttp();
  const { accountId } = useSession();
  const queryClient = useQueryClient();
  const waiting = useSubmissions().filter(([, { answered }]) => answered === undefined).length;
  const { refetch } = useQuery({
    queryKey: ['outbox-sending', accountId],
    queryFn: async () => {
      const answered = await alone(() => sendWaiting(accountId, http));
      if (answered.length === 0) return 0;
      await queryClient.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== 'outbox-sending' && first !== 'copy' });
      for (const { title, path, answered: end } of answered)
        if (end.refusal === undefined) notify(t('outbox.sent', { title, time: time(end.at) }), { type: 'success' });
        else
          notify(
            <>
              {t(end.isAsked ? 'outbox.asked' : 'outbox.refused', { title })}{' '}
              <LinkBase to={end.isAsked ? path : '/unsent'} style={{ color: 'inherit' }}>
                {t(end.isAsked ? 'outbox.answer' : 'outbox.why')}
              </LinkBase>{' '}
            </>,
            { type: 'error', autoHideDuration: null },
          );
      return answered.length;
    },
    enabled: waiting > 0,
    refetchInterval: every,
    refetchIntervalInBackground: true,
    networkMode: 'always',
    retry: false,
    staleTime: 0,
  });
  useEffect(() => {
    const send = () => void refetch();
    addEventListener('online', send);
    return () => removeEventListener('online', send);
  }, [refetch]);
  return null;
}

/** One tab of the browser sends at a time; where it has no locks, the key of each submission keeps it from being done twice. */
function alone<T>(send: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request('siklus-outbox', send) : send();
}
