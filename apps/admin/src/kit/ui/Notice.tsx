import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode, Ref } from 'react';
import { edgeByForce, radius, token, type TokenName } from '../theme/tokens';
import type { Tone } from './Chip';

interface NoticeProps {
  readonly tone?: Exclude<Tone, 'plain'>;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Read out at once when it appears: a refusal, a conflict. */
  readonly urgent?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
}

/** Something to know before going on. */
export function Notice({ tone = 'sea', title, children, actions, urgent = false, ref }: NoticeProps) {
  const soft: TokenName = `${tone}Soft`;
  return (
    <Box
      ref={ref}
      tabIndex={-1}
      {...(urgent ? { role: 'alert' } : {})}
      sx={{
        ...edgeByForce,
        backgroundColor: token(soft),
        borderRadius: `${radius.control}px`,
        px: 4,
        py: 3,
        fontSize: '0.875rem',
        color: token('ink'),
      }}
    >
      {title !== undefined && (
        <Typography variant="h3" component="p" sx={{ color: token(tone), mb: children === undefined ? 0 : 1 }}>
          {title}
        </Typography>
      )}
      {children}
      {actions !== undefined && <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mt: 3 }}>{actions}</Box>}
    </Box>
  );
}
