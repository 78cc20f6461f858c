import Box from '@mui/material/Box';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';

/** Says that the data came out of a backup and that nothing moves until somebody has looked at them. */
export function QuarantineBanner() {
  const t = useText();
  return (
    <Box
      component="aside"
      aria-label={t('layout.quarantineLabel')}
      sx={{
        backgroundColor: token('cloveSoft'),
        color: token('clove'),
        fontSize: '0.78125rem',
        fontWeight: 600,
        px: { xs: 4, sm: 6 },
        py: 1.5,
      }}
    >
      {t('layout.quarantine')}
    </Box>
  );
}
