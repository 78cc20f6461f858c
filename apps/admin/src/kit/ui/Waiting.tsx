import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useText } from '../words/text';

/** Holds the place of content that is on its way. */
export function Waiting({ lines = 4 }: { readonly lines?: number }) {
  const t = useText();
  return (
    <Box role="status" aria-label={t('ra.page.loading')} sx={{ display: 'grid', gap: 3, py: 4 }}>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} variant="rounded" height={20} width={index % 3 === 2 ? '62%' : '100%'} />
      ))}
    </Box>
  );
}
