import Button from '@mui/material/Button';
import type { Ref } from 'react';
import { useText } from '../words/text';
import { Notice } from './Notice';
import { useOnline } from './useOnline';

interface OfflineProps {
  /** Whether the device had a network when it asked: then the API did not answer. */
  readonly hadNetwork: boolean;
  readonly onRetry?: (() => void) | undefined;
  readonly ref?: Ref<HTMLDivElement> | undefined;
}

/**
 * The server was not reached: whose side it was on when it was asked, that nothing typed is lost, and how to go on. A network that is back
 * says nothing of the server: nobody has asked it yet.
 */
export function Offline({ hadNetwork, onRetry, ref }: OfflineProps) {
  const t = useText();
  const isBack = useOnline() && !hadNetwork;
  const words = hadNetwork ? 'unreachable' : isBack ? 'networkBack' : 'noNetwork';
  return (
    <Notice
      ref={ref}
      tone="wait"
      urgent
      title={t(`ui.${words}`)}
      actions={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('ui.retry')}
          </Button>
        )
      }
    >
      {t(`ui.${words}Body`)}
    </Notice>
  );
}
