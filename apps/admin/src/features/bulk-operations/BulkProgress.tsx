import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { BulkOperation } from '@siklus/contracts/bulk-operations';
import { actorWords } from '@siklus/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { mayTo } from '../../kit/providers/access';
import { newKey, type BulkVerb } from '../../kit/providers/dataProvider';
import { useDetail } from '../../kit/providers/useDetail';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Bar } from '../../kit/ui/Bar';
import { Chip } from '../../kit/ui/Chip';
import { Failure } from '../../kit/ui/Failure';
import { Link } from '../../kit/ui/Link';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { CancelBulkDialog } from './CancelBulkDialog';
import { actTones } from './tones';
import { isUnderWay } from './under-way';

const liveEvery = 2_000;

/** A mass act while it runs and after: how far it is, what failed and why, and the means to hold it or try again. */
export function BulkProgress({ id }: { readonly id: string }) {
  const t = useText();
  const say = useSay();
  const { number, day, ownMoment } = useFormat();
  const queryClient = useQueryClient();
  const { steerBulk } = useVerbs();
  const {
    data: operation,
    error,
    isPending,
    refetch,
  } = useDetail<BulkOperation>('bulk-operations', id, {
    refetchInterval: ({ state }) => (state.data === undefined || isUnderWay(state.data) ? liveEvery : false),
  });
  const steer = useMutation({
    mutationFn: (verb: BulkVerb) => steerBulk({ id, verb, key: newKey() }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['bulk-operations'] }),
  });
  const [isCancelling, setCancelling] = useState(false);
  if (operation === undefined) return isPending ? <Waiting /> : <Failure error={error} onRetry={() => void refetch()} />;
  const { state, total, done, failed, skipped, cancelled, waiting } = operation;
  const button = (verb: BulkVerb) => (
    <Button size="small" onClick={() => steer.mutate(verb)} loading={steer.isPending}>
      {t(`bulk.verbs.${verb}`)}
    </Button>
  );
  const words = t(state === 'cancelled' ? 'bulk.countsCancelled' : 'bulk.counts', {
    done: number(done),
    skipped: number(skipped),
    failed: number(failed),
    cancelled: number(cancelled),
    waiting: number(waiting),
    total: number(total),
  });
  return (
    <Panel
      title={
        <>
          <Link quiet to={`/cycles/${operation.cycleId}/show`}>
            {operation.cycleName}
          </Link>{' '}
          <Chip tone={actTones[state]}>{t(`bulk.states.${state}`)}</Chip>
        </>
      }
      actions={
        mayTo(operation, 'bulk.act') && (
          <Box sx={{ display: 'flex', gap: 2 }}>
            {state === 'running' && button('pause')}
            {state === 'paused' && button('resume')}
            {operation.cancellable && (
              <Button size="small" onClick={() => setCancelling(true)}>
                {t('bulk.cancel.verb')}
              </Button>
            )}
            {state === 'finished' && failed > 0 && button('retry')}
          </Box>
        )
      }
    >
      {/* An act on the cycle as a whole has nobody to count. */}
      {total > 0 && (
        <>
          <Bar
            total={total}
            label={words}
            shares={[
              { key: 'done', value: done, colour: 'h5' },
              { key: 'skipped', value: skipped, colour: 'h3' },
              { key: 'failed', value: failed, colour: 'late' },
            ]}
          />
          <Box role="status" sx={{ my: 2, fontSize: '0.875rem', color: token('ink2') }}>
            {words}
          </Box>
        </>
      )}
      <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>
        {t('bulk.began', { at: ownMoment(operation.createdAt), name: say(actorWords(operation.authorName)) })}
        {operation.continuedByName !== null && ` · ${t('bulk.continuedBy', { name: operation.continuedByName })}`}
        {operation.finishedAt !== null &&
          ` · ${
            operation.cancelledByName === null
              ? t('bulk.ended', { at: ownMoment(operation.finishedAt) })
              : t('bulk.cancelledBy', { at: ownMoment(operation.finishedAt), name: operation.cancelledByName })
          }`}
      </Box>
      {operation.dueOn !== null && <Box sx={{ mt: 2, fontSize: '0.875rem' }}>{t('bulk.newDue', { day: day(operation.dueOn) })}</Box>}
      {operation.cause !== null && (
        <Box sx={{ mt: 2, fontSize: '0.875rem' }}>{t('document.endedCause', { cause: say(operation.cause) })}</Box>
      )}
      {operation.reason !== null && (
        <Box sx={{ mt: 2, fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{t('audit.reason', { reason: operation.reason })}</Box>
      )}
      {operation.cancelReason !== null && (
        <Box sx={{ mt: 2, fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
          {t('bulk.cancelReason', { reason: operation.cancelReason })}
        </Box>
      )}
      {isCancelling && <CancelBulkDialog operation={operation} onClose={() => setCancelling(false)} />}
      {steer.isError && (
        <Box sx={{ mt: 3 }}>
          <Failure error={steer.error} />
        </Box>
      )}
    </Panel>
  );
}
