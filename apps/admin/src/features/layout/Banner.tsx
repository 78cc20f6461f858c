import Box from '@mui/material/Box';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';

/** Says above every page what is unusual about this site: that nothing here is real, or that it came out of a backup and stands still. */
export function Banner({ about }: { readonly about: 'demo' | 'quarantine' }) {
  const t = useText();
  return (
    <Box
      component="aside"
      aria-label={t(`layout.banners.${about}.label`)}
      sx={{
        backgroundColor: token('cloveSoft'),
        color: token('clove'),
        fontSize: '0.78125rem',
        fontWeight: 600,
        px: { xs: 4, sm: 6 },
        py: 1.5,
      }}
    >
      {t(`layout.banners.${about}.text`)}
    </Box>
  );
}
