import Box from '@mui/material/Box';
import { token, type TokenName } from '../theme/tokens';

/** The colour of a part of a bar, before the word it stands for. Its edge is a control's: the faintest is hardly seen in the dark. */
export function Swatch({ colour }: { readonly colour: TokenName }) {
  return (
    <Box
      component="span"
      aria-hidden="true"
      sx={{
        display: 'inline-block',
        flexShrink: 0,
        width: 10,
        height: 10,
        borderRadius: '2px',
        backgroundColor: token(colour),
        border: `1px solid ${token('edge')}`,
        printColorAdjust: 'exact',
        forcedColorAdjust: 'none',
      }}
    />
  );
}
