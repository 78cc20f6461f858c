import Button from '@mui/material/Button';
import { isComplete } from '@siklus/domain';
import { recordLeft, takeBack, withdraw, type ParticipantDetail } from '@siklus/contracts/participants';
import { useState } from 'react';
import { FormDialog } from '../../kit/forms/FormDialog';
import { mayTo } from '../../kit/providers/access';
import { useVerbs } from '../../kit/providers/useVerbs';
import { useText } from '../../kit/words/text';
import { MissedActs } from './MissedActs';

/** Takes the employee out of a running cycle, or back into it, and keeps that he has left; not whose document is complete. */
export function LeaveButton({ document }: { readonly document: ParticipantDetail }) {
  const t = useText();
  const verbs = useVerbs();
  const [isAsking, setAsking] = useState(false);
  const [isRecording, setRecording] = useState(false);
  if (!document.isRunning || !mayTo(document, 'participant.withdraw')) return null;
  const { id, year, state, employeeName: name } = document;
  if (isComplete(state)) return null;
  const close = () => setAsking(false);
  const isOut = state === 'withdrawn';
  const mayKeepStanding = mayTo(document, 'employee.import');
  return (
    <>
      {document.afterLeaving === 'waitedFor' && <Button onClick={() => setRecording(true)}>{t('document.recordLeft')}</Button>}
      <Button onClick={() => setAsking(true)}>{t(isOut ? 'document.takeBack' : 'document.withdraw')}</Button>
      {isRecording && (
        <FormDialog
          keptAs={`participants/${id}/record-left`}
          schema={recordLeft}
          title={t('document.recordLeftTitle', { name })}
          lead={t('document.recordLeftLead')}
          confirm={t('document.recordLeft')}
          act={(given, key) => verbs.recordLeft({ id, ...given, key })}
          onClose={() => setRecording(false)}
        />
      )}
      {isAsking && isOut && (
        <FormDialog
          keptAs={`participants/${id}/take-back`}
          schema={takeBack}
          title={t('document.takeBackTitle', { name, year })}
          lead={
            <>
              {t('document.takeBackLead')}
              <MissedActs missed={document.ended?.missed ?? []} />
            </>
          }
          confirm={t('document.takeBack')}
          act={(given, key) => verbs.takeBackParticipant({ id, ...given, key })}
          onClose={close}
        />
      )}
      {isAsking && !isOut && (
        <FormDialog
          keptAs={`participants/${id}/withdraw`}
          schema={withdraw}
          title={t('document.withdrawTitle', { name, year })}
          lead={t('document.withdrawLead')}
          confirm={t('document.withdraw')}
          needs={['cause']}
          begin={{ cause: document.proposedCause ?? undefined, recordsStanding: true }}
          without={() => (mayKeepStanding ? [] : ['recordsStanding'])}
          act={(given, key) => verbs.withdrawParticipant({ id, ...given, key })}
          onClose={close}
        />
      )}
    </>
  );
}
