import Box from '@mui/material/Box';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { useOnline } from '../../kit/ui/useOnline';

/** One line above every page while the device has no network: what is on the screen may be old, what is typed is kept. */
export function OfflineBar() {
  const t = useText();
  const online = useOnline();
  return (
    <Box role="status">
      {!online && (
        <Box
          sx={{ px: { xs: 4, sm: 6, lg: 12 }, py: 1.5, fontSize: '0.84375rem', color: token('wait'), backgroundColor: token('waitSoft') }}
        >
          <strong>{t('ui.noNetwork')}.</strong> {t('ui.noNetworkBody')}
        </Box>
      )}
    </Box>
  );
}
