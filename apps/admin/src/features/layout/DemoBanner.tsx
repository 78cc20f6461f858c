import Box from '@mui/material/Box';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';

/** Says that nothing here is real, for as long as that is so. */
export function DemoBanner() {
  const t = useText();
  return (
    <Box
      component="aside"
      aria-label={t('layout.demoLabel')}
      sx={{
        backgroundColor: token('cloveSoft'),
        color: token('clove'),
        fontSize: '0.78125rem',
        fontWeight: 600,
        px: { xs: 4, sm: 6 },
        py: 1.5,
      }}
    >
      {t('layout.demo')}
    </Box>
  );
}
