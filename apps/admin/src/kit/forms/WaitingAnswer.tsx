import Button from '@mui/material/Button';
import type { Submission } from '../drafts/outbox';
import { Notice } from '../ui/Notice';
import { useFormat } from '../words/format';
import { useText } from '../words/text';

interface WaitingAnswerProps {
  readonly submission: Pick<Submission, 'at' | 'mayHaveArrived'>;
  readonly onTakeBack: () => void;
}

/** Stands where the form was, while what was submitted waits on the device: it may be taken back as long as it has not left it. */
export function WaitingAnswer({ submission: { at, mayHaveArrived }, onTakeBack }: WaitingAnswerProps) {
  const t = useText();
  const { ownMoment } = useFormat();
  return (
    <Notice
      tone="wait"
      title={t(mayHaveArrived ? 'outbox.goneSince' : 'outbox.waitingSince', { at: ownMoment(at) })}
      actions={
        mayHaveArrived ? undefined : (
          <Button size="small" onClick={onTakeBack}>
            {t('outbox.takeBack')}
          </Button>
        )
      }
    >
      {t('outbox.sendsItself')}
    </Notice>
  );
}
