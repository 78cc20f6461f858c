import Button from '@mui/material/Button';
import { Notice } from '../ui/Notice';
import { useFormat } from '../words/format';
import { useText } from '../words/text';

/** Says that the form holds what was written in it before and was not sent, and lets its writer begin anew. */
export function WrittenBefore({ at, onBeginAnew }: { readonly at: string; readonly onBeginAnew: () => void }) {
  const t = useText();
  const { ownMoment } = useFormat();
  return (
    <Notice
      actions={
        <Button size="small" onClick={onBeginAnew}>
          {t('form.beginAnew')}
        </Button>
      }
    >
      {t('form.writtenBefore', { at: ownMoment(at) })}
    </Notice>
  );
}
