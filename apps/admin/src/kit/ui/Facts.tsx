import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { token } from '../theme/tokens';

/** Terms with their values, as a definition list. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(120px, 200px) minmax(0, 1fr)' },
        columnGap: 4,
        rowGap: { xs: 0.5, sm: 2 },
        m: 0,
        fontSize: '0.875rem',
      }}
    >
      {facts.map(([term, value]) => [
        <Box key={term} component="dt" sx={{ color: token('ink3') }}>
          {term}
        </Box>,
        <Box key={`${term}.`} component="dd" sx={{ m: 0, mb: { xs: 2, sm: 0 } }}>
          {value ?? '–'}
        </Box>,
      ])}
    </Box>
  );
}
