import Button from '@mui/material/Button';
import type { Submission } from '../../kit/drafts/outbox';
import { useTakeBack } from '../../kit/drafts/useSubmissions';
import { Notice } from '../../kit/ui/Notice';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';

/** Stands where the form was, while what was submitted waits on the device: it may still be taken back. */
export function WaitingAnswer({ submission: [key, { at }] }: { readonly submission: readonly [string, Submission] }) {
  const t = useText();
  const { ownMoment } = useFormat();
  const takeBack = useTakeBack();
  return (
    <Notice
      tone="wait"
      title={t('outbox.waitingSince', { at: ownMoment(at) })}
      actions={
        <Button size="small" onClick={() => void takeBack(key)}>
          {t('outbox.takeBack')}
        </Button>
      }
    >
      {t('outbox.sendsItself')}
    </Notice>
  );
}
