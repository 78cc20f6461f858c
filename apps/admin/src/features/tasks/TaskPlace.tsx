import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Next from '@mui/icons-material/ChevronRight';
import Previous from '@mui/icons-material/ChevronLeft';
import { LinkBase } from 'react-admin';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { ReadOut } from '../../kit/ui/ReadOut';
import { useIsNarrow } from '../../kit/ui/useIsNarrow';
import type { Place } from './round';

/** `7 dari 23`, and the ways to the tasks before and after. */
export function TaskPlace({ place: { position, total, next, previous } }: { readonly place: Place }) {
  const t = useText();
  const isNarrow = useIsNarrow();
  const words = t('task.place', { position, total });
  return (
    <Box
      component="nav"
      aria-label={t('task.round')}
      sx={{
        position: 'relative',
        display: 'flex',
        alignItems: 'center',
        gap: { xs: 0, md: 1 },
        fontSize: '0.875rem',
        color: token('ink2'),
        whiteSpace: 'nowrap',
      }}
    >
      <Step to={previous} label={t('keys.previousTask')}>
        <Previous />
      </Step>
      {/* Beside the sides of a phone is room for two numbers; whoever listens hears the words. */}
      {isNarrow && <span aria-hidden="true">{`${position}/${total}`}</span>}
      {isNarrow ? <ReadOut>{words}</ReadOut> : <span>{words}</span>}
      <Step to={next} label={t('keys.nextTask')}>
        <Next />
      </Step>
    </Box>
  );
}

function Step({ to, label, children }: { readonly to: string | null; readonly label: string; readonly children: React.ReactNode }) {
  return to === null ? (
    <IconButton disabled aria-label={label}>
      {children}
    </IconButton>
  ) : (
    <IconButton component={LinkBase} to={`/tasks/${to}`} aria-label={label} title={label}>
      {children}
    </IconButton>
  );
}
