import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Words for those who listen; the eye has them already. */
export function ReadOut({ as = 'span', children }: { readonly as?: 'span' | 'h1'; readonly children: ReactNode }) {
  return (
    <Box
      component={as}
      sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' }}
    >
      {children}
    </Box>
  );
}
