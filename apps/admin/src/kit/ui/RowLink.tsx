import Box from '@mui/material/Box';
import type { SxProps } from '@mui/material/styles';
import { LinkBase } from 'react-admin';
import type { ReactNode } from 'react';
import { token } from '../theme/tokens';

interface RowLinkProps {
  readonly to: string;
  readonly onClick?: () => void;
  readonly children: ReactNode;
  readonly sx?: SxProps;
}

/** A row of a list that leads somewhere, wherever it is pressed. */
export function RowLink({ sx, ...props }: RowLinkProps) {
  return (
    <Box
      component={LinkBase}
      {...props}
      sx={[
        {
          display: 'flex',
          alignItems: 'center',
          gap: 3,
          px: { xs: 4, sm: 5 },
          py: 3,
          color: 'inherit',
          textDecoration: 'none',
          '&:hover': { backgroundColor: token('seaSoft') },
          '&:focus-visible': { outlineOffset: -2 },
        },
        ...(Array.isArray(sx) ? sx : [sx]),
      ]}
    />
  );
}
