import Button from '@mui/material/Button';
import type { Ref } from 'react';
import { useText } from '../words/text';
import { Notice } from './Notice';
import { offlineWords } from './offlineWords';
import { useOnline } from './useOnline';

interface OfflineProps {
  /** Whether the device had a network when it asked: then the API did not answer. */
  readonly hadNetwork: boolean;
  /** Something was pressed, and not only read. */
  readonly isAct?: boolean;
  readonly onRetry?: (() => void) | undefined;
  readonly ref?: Ref<HTMLDivElement> | undefined;
}

/** The server was not reached: whose side it was on when it was asked, and how to go on. */
export function Offline({ hadNetwork, isAct = false, onRetry, ref }: OfflineProps) {
  const t = useText();
  const words = offlineWords({ hadNetwork, isOnline: useOnline(), isAct });
  return (
    <Notice
      ref={ref}
      tone="wait"
      urgent
      title={t(words.title)}
      actions={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('ui.retry')}
          </Button>
        )
      }
    >
      {t(words.body)}
    </Notice>
  );
}
