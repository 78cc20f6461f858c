import Button from '@mui/material/Button';
import { Notice } from '../ui/Notice';
import { useFormat } from '../words/format';
import { useText } from '../words/text';

interface WrittenBeforeProps {
  /** When it was written, where it was given back. */
  readonly at: string | null;
  /** It was sent or thrown away in another tab since. */
  readonly isGone?: boolean;
  readonly onBeginAnew: () => void;
}

/**
 * Says that the form holds what was written in it before and was not sent, or what another tab has sent since, and lets its writer begin
 * anew.
 */
export function WrittenBefore({ at, isGone = false, onBeginAnew }: WrittenBeforeProps) {
  const t = useText();
  const { ownMoment } = useFormat();
  return (
    <Notice
      urgent={isGone}
      actions={
        <Button size="small" onClick={onBeginAnew}>
          {t('form.beginAnew')}
        </Button>
      }
    >
      {isGone || at === null ? t('form.goneElsewhere') : t('form.writtenBefore', { at: ownMoment(at) })}
    </Notice>
  );
}
