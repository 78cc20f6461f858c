import Button from '@mui/material/Button';
import { Notice } from '../ui/Notice';
import { useFormat } from '../words/format';
import { useText } from '../words/text';

/** Stands where the form was, while what was submitted then waits on the device: it may still be taken back. */
export function WaitingAnswer({ at, onTakeBack }: { readonly at: string; readonly onTakeBack: () => void }) {
  const t = useText();
  const { ownMoment } = useFormat();
  return (
    <Notice
      tone="wait"
      title={t('outbox.waitingSince', { at: ownMoment(at) })}
      actions={
        <Button size="small" onClick={onTakeBack}>
          {t('outbox.takeBack')}
        </Button>
      }
    >
      {t('outbox.sendsItself')}
    </Notice>
  );
}
