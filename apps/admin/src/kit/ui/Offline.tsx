import Button from '@mui/material/Button';
import { useText } from '../words/text';
import { Notice } from './Notice';
import { useOnline } from './useOnline';

/** The server was not reached: whose side it is on, that nothing typed is lost, and how to go on. */
export function Offline({ onRetry }: { readonly onRetry?: (() => void) | undefined }) {
  const t = useText();
  const online = useOnline();
  return (
    <Notice
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
