import Box from '@mui/material/Box';
import { LinkBase } from 'react-admin';
import { token } from '../theme/tokens';
import { useText } from '../words/text';

/** How it stands with the line: the device has no network, the server gives no answer, or all is well. */
export type LineState = 'noNetwork' | 'unreachable' | 'up';

/** One line above every page while the server is out of reach or something waits to be sent: whose side it is on, and what follows. */
export function LineBar({ line, waiting }: { readonly line: LineState; readonly waiting: number }) {
  const t = useText();
  return (
    <Box role="status">
      {(line !== 'up' || waiting > 0) && (
        <Box
          sx={{ px: { xs: 4, sm: 6, lg: 12 }, py: 1.5, fontSize: '0.84375rem', color: token('wait'), backgroundColor: token('waitSoft') }}
        >
          {line !== 'up' && (
            <>
              <strong>{t(line === 'noNetwork' ? 'ui.noNetwork' : 'ui.unreachable')}.</strong> {t('ui.mayBeOld')}{' '}
            </>
          )}
          {waiting > 0 && <LinkBase to="/unsent">{t('outbox.count', { smart_count: waiting })}</LinkBase>}
        </Box>
      )}
    </Box>
  );
}
