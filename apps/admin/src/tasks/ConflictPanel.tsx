import Button from '@mui/material/Button';
import type { Ref } from 'react';
import { useText } from '../i18n/text';
import { Notice } from '../ui/Notice';

interface ConflictPanelProps {
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
  readonly ref: Ref<HTMLDivElement>;
}

/** The document changed while this was being written: nothing is overwritten, the writer chooses. */
export function ConflictPanel({ onTakeTheirs, onKeepMine, ref }: ConflictPanelProps) {
  const t = useText();
  return (
    <Notice
      ref={ref}
      tone="wait"
      urgent
      title={t('conflict.title')}
      actions={
        <>
          <Button size="small" variant="contained" onClick={onKeepMine}>
            {t('conflict.keepMine')}
          </Button>
          <Button size="small" onClick={onTakeTheirs}>
            {t('conflict.takeTheirs')}
          </Button>
        </>
      }
    >
      {t('conflict.body')}
    </Notice>
  );
}
