import Box from '@mui/material/Box';
import { LinkBase } from 'react-admin';
import { useSubmissions } from '../../kit/drafts/useSubmissions';
import { useLine } from '../../kit/offline/useLine';
import { token } from '../../kit/theme/tokens';
import { useText } from '../../kit/words/text';

/** One line above every page while the server is out of reach or something waits to be sent: whose side it is on, and what follows. */
export function OfflineBar() {
  const t = useText();
  const line = useLine();
  const waiting = useSubmissions().filter(([, { answered }]) => answered === undefined).length;
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
