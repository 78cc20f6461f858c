import Button from '@mui/material/Button';
import type { Submission } from '../drafts/outbox';
import { Notice } from '../ui/Notice';
import { useFormat } from '../words/format';
import { useText } from '../words/text';

interface CameBackProps {
  readonly answered: NonNullable<Submission['answered']>;
  readonly onPutAway: () => void;
}

/** Stands above a form whose submission waited on the device and came back: why, and that what was written is there. */
export function CameBack({ answered: { at, refusal, isAsked }, onPutAway }: CameBackProps) {
  const t = useText();
  const { ownMoment } = useFormat();
  return (
    <Notice
      tone="wait"
      title={t(isAsked ? 'outbox.cameBackAsked' : 'outbox.cameBack', { at: ownMoment(at) })}
      actions={
        <Button size="small" onClick={onPutAway}>
          {t('outbox.putAway')}
        </Button>
      }
    >
      {refusal} {t('outbox.cameBackBody')}
    </Notice>
  );
}
