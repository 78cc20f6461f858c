import Button from '@mui/material/Button';
import type { Ref } from 'react';
import { useText } from '../words/text';
import { Notice } from './Notice';
import { useOnline } from './useOnline';

interface OfflineProps {
  readonly onRetry?: (() => void) | undefined;
  readonly ref?: Ref<HTMLDivElement> | undefined;
}

/** The server was not reached: whose side it is on, that nothing typed is lost, and how to go on. */
export function Offline({ onRetry, ref }: OfflineProps) {
  const t = useText();
  const online = useOnline();
  return (
    <Notice
      ref={ref}
      tone="wait"
      urgent
      title={t(online ? 'ui.unreachable' : 'ui.noNetwork')}
      actions={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('ui.retry')}
          </Button>
        )
      }
    >
      {t(online ? 'ui.unreachableBody' : 'ui.noNetworkBody')}
    </Notice>
  );
}
