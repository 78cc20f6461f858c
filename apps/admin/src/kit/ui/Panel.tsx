import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import type { SxProps } from '@mui/material/styles';
import { radius, token } from '../theme/tokens';

interface PanelProps {
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly sx?: SxProps;
}

/** A card: one subject with its heading. */
export function Panel({ title, actions, children, sx }: PanelProps) {
  const heading = useId();
  return (
    <Box
      component="section"
      {...(title === undefined ? {} : { 'aria-labelledby': heading })}
      sx={[
        {
          backgroundColor: token('card'),
          border: `1px solid ${token('line')}`,
          borderRadius: `${radius.card}px`,
          p: { xs: 4, sm: 5 },
          minWidth: 0,
        },
        ...(Array.isArray(sx) ? sx : [sx]),
      ]}
    >
      {(title !== undefined || actions !== undefined) && (
        <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 3, mb: 3, flexWrap: 'wrap' }}>
          <Typography variant="h2" id={heading}>
            {title}
          </Typography>
          {actions !== undefined && actions !== false && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>{actions}</Box>}
        </Box>
      )}
      {children}
    </Box>
  );
}
