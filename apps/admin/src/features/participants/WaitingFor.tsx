import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { Task } from '@siklus/contracts/tasks';
import { isComplete, leavingCauses } from '@siklus/domain';
import { useGetList } from 'react-admin';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Notice } from '../../kit/ui/Notice';
import { Panel } from '../../kit/ui/Panel';
import { Ended } from './Ended';
import { DisabledAccount } from './DisabledAccount';
import { useHolderName } from './useHolderName';

interface WaitingForProps {
  readonly document: ParticipantDetail;
  readonly isOwn: boolean;
}

/** One card per thing the document waits for: whom, since when, until when, and the button if it is the reader. */
export function WaitingFor({ document, isOwn }: WaitingForProps) {
  const t = useText();
  const say = useSay();
  const { dayOf, moment } = useFormat();
  const holderName = useHolderName();
  const { zone } = document;
  const open = document.runs.filter(({ state }) => state === 'open').sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  const blocked = document.runs.filter(({ state }) => state === 'blocked');
  const next = document.runs
    .filter(({ state, waitsFor }) => state === 'scheduled' && waitsFor === null)
    .sort((a, b) => a.opensAt.localeCompare(b.opensAt))[0];
  const { data: mine = [] } = useGetList<Task>('tasks', {
    pagination: { page: 1, perPage: 25 },
    sort: { field: 'dueAt', order: 'ASC' },
    filter: { mine: true, state: 'open', participantId: document.id },
  });
  const task = (id: string | null) => mine.find((each) => each.id === id);
  return (
    <>
      {open.map((run) => {
        const ownTask = task(run.taskId);
        const since = dayOf(run.since ?? run.opensAt, zone);
        return (
          <Panel key={`${run.step}/${run.occasion}`}>
            <Box sx={{ display: 'flex', gap: 3, justifyContent: 'space-between', alignItems: 'center', flexWrap: 'wrap' }}>
              <Box sx={{ flex: '1 1 260px' }}>
                <Box sx={{ fontWeight: 650 }}>
                  {ownTask ? t('document.waitsForYou', { since }) : t('document.waitsFor', { holder: holderName(run), since })}{' '}
                  {run.late && <Chip tone="late">{t('due.late')}</Chip>}
                </Box>
                <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>
                  {t('document.stepDue', { step: say(run.label), due: moment(run.dueAt, zone) })}
                  {run.dueBefore !== null && ` · ${t('journey.dueBefore', { day: dayOf(run.dueBefore, zone) })}`}
                  {run.deputies.length > 0 && ` · ${t('document.deputies', { names: run.deputies.join(', ') })}`}
                  {run.remindedAt !== null && ` · ${t('stuck.reminded', { at: moment(run.remindedAt, zone, 'short') })}`}
                </Box>
              </Box>
              {ownTask && (
                <LinkButton to={`/tasks/${ownTask.id}`} variant="contained">
                  {say(ownTask.turnLabel)}
                </LinkButton>
              )}
            </Box>
          </Panel>
        );
      })}
      {blocked.map((run) => (
        <Panel key={`${run.step}/${run.occasion}`}>
          <Box sx={{ fontWeight: 650, mb: 1 }}>
            {say(run.label)} <Chip tone="clove">{t('runStates.blocked')}</Chip>
          </Box>
          {run.since !== null && (
            <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>{t('document.heldUpSince', { since: dayOf(run.since, zone) })}</Box>
          )}
          {run.unmet.map(({ need, owner, label, fix, disabled }) => (
            <Box key={need} sx={{ fontSize: '0.875rem', color: token('ink2') }}>
              {say(label)}. {isOwn ? t(need === 'supervisor' ? 'document.heldUpSupervisor' : 'document.heldUpOwn') : say(fix)}{' '}
              {t('document.owner', { who: owner === 'administrator' ? t('owners.administrator') : owner })}
              {disabled !== null && <DisabledAccount disabled={disabled} zone={zone} />}
              {isOwn && need === 'supervisor' && (
                <Box sx={{ mt: 2 }}>
                  <LinkButton to="/name-superior" variant="outlined">
                    {t('document.nameSuperior')}
                  </LinkButton>
                </Box>
              )}
            </Box>
          ))}
        </Panel>
      ))}
      {document.proposedCause !== null && document.isRunning && !isOwn && (
        <Notice tone="wait" title={t('document.hasLeft', { cause: say(leavingCauses[document.proposedCause]) })}>
          {t('document.hasLeftBody')}
        </Notice>
      )}
      {document.afterLeaving !== null && document.isRunning && !isOwn && (
        <Notice tone="wait" title={t(`document.afterLeaving.${document.afterLeaving}.title`, { name: document.employeeName })}>
          {t(`document.afterLeaving.${document.afterLeaving}.body`)}
        </Notice>
      )}
      {document.ended !== null && <Ended document={document} ended={document.ended} />}
      {open.length === 0 && blocked.length === 0 && document.ended === null && (
        <Panel>
          <Box sx={{ fontWeight: 650 }}>
            {isComplete(document.state)
              ? t(document.state === 'unrated' ? 'document.unrated' : 'document.complete', { year: document.year })
              : next
                ? t('document.next', { step: say(next.label), day: dayOf(next.opensAt, zone) })
                : t('document.quiet')}
          </Box>
        </Panel>
      )}
    </>
  );
}
