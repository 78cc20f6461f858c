import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { token } from '../theme/tokens';

/** Nothing is here, why that is so, and what to do next. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <Box sx={{ py: 8, px: 4, textAlign: 'center' }}>
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      {children !== undefined && children !== false && (
        <Box sx={{ color: token('ink2'), fontSize: '0.875rem', mt: 2, textWrap: 'balance' }}>{children}</Box>
      )}
    </Box>
  );
}
