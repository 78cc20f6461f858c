import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { forFingers, token } from '../theme/tokens';

interface UnfoldButtonProps {
  readonly isOpen: boolean;
  /** What it does, with the name of what is folded. */
  readonly label: string;
  readonly onToggle: () => void;
}

/** The arrow before a name that shows or hides what lies below it. */
export function UnfoldButton({ isOpen, label, onToggle }: UnfoldButtonProps) {
  return (
    <ButtonBase
      aria-expanded={isOpen}
      aria-label={label}
      onClick={onToggle}
      sx={{ width: 28, height: 28, flexShrink: 0, borderRadius: '8px', color: token('sea'), ...forFingers }}
    >
      <Box
        component="svg"
        viewBox="0 0 12 12"
        aria-hidden="true"
        sx={{ width: 12, height: 12, transform: isOpen ? 'rotate(90deg)' : 'none' }}
      >
        <path d="M4 1.5 8.5 6 4 10.5" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
      </Box>
    </ButtonBase>
  );
}
