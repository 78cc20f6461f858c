import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';
import { Failure } from '../../kit/ui/Failure';
import { Panel } from '../../kit/ui/Panel';
import { ReadOut } from '../../kit/ui/ReadOut';
import { Waiting } from '../../kit/ui/Waiting';

/** Where the person is signed in, and the way to end what is not his. */
export function OwnSessions() {
  const t = useText();
  const notify = useNotify();
  const { ownMoment } = useFormat();
  const queryClient = useQueryClient();
  const { ownSessions, endSession, endOtherSessions } = useVerbs();
  const { data: sessions, error, isPending, refetch } = useQuery({ queryKey: ['own-sessions'], queryFn: ownSessions });
  const onSuccess = () => {
    void queryClient.invalidateQueries({ queryKey: ['own-sessions'] });
    notify(t('profile.ended'), { type: 'success' });
  };
  const endOne = useMutation({ mutationFn: endSession, onSuccess });
  const endOthers = useMutation({ mutationFn: endOtherSessions, onSuccess });
  return (
    <Panel
      title={t('profile.sessions')}
      actions={
        sessions !== undefined &&
        sessions.length > 1 && (
          <Button size="small" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('profile.endOthers')}
          </Button>
        )
      }
    >
      <Box sx={{ color: token('ink2'), fontSize: '0.875rem' }}>{t('profile.sessionsBody')}</Box>
      {sessions === undefined && (isPending ? <Waiting lines={2} /> : <Failure error={error} onRetry={() => void refetch()} />)}
      {(endOne.isError || endOthers.isError) && (
        <Box sx={{ mt: 3 }}>
          <Failure error={endOne.error ?? endOthers.error} />
        </Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 2, p: 0 }}>
        {sessions?.map(({ id, current, startedAt, seenAt }) => (
          <Box
            component="li"
            key={id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              gap: 3,
              alignItems: 'center',
              justifyContent: 'space-between',
              py: 3,
              borderTop: `1px solid ${token('line')}`,
            }}
          >
            <Box sx={{ fontSize: '0.875rem' }}>
              <Chip tone={current ? 'ok' : 'plain'}>{t(current ? 'profile.here' : 'profile.elsewhere')}</Chip>
              <Box sx={{ mt: 1 }}>{t('profile.started', { at: ownMoment(startedAt) })}</Box>
              <Box sx={{ color: token('ink3'), fontSize: '0.8125rem' }}>{t('profile.seen', { at: ownMoment(seenAt) })}</Box>
            </Box>
            {!current && (
              <Button size="small" disabled={endOne.isPending} onClick={() => endOne.mutate(id)}>
                {t('profile.endOne')}
                <ReadOut>{`: ${t('profile.started', { at: ownMoment(startedAt) })}`}</ReadOut>
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
