import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Sentences one below the other, each a list item; nothing where there is none. */
export function Bullets({ children }: { readonly children: readonly ReactNode[] }) {
  if (children.every((each) => !each)) return null;
  return (
    <Box component="ul" sx={{ m: 0, pl: 5, display: 'grid', gap: 1 }}>
      {children}
    </Box>
  );
}
