import Box from '@mui/material/Box';
import { token, type TokenName } from '../theme/tokens';

export interface Share {
  readonly key: string;
  readonly value: number;
  readonly colour: TokenName;
}

interface BarProps {
  readonly shares: readonly Share[];
  /** The whole; the shares' sum when left out. */
  readonly total?: number;
  /** Where things should stand, between 0 and 1: a mark across the bar. */
  readonly plan?: number | undefined;
  readonly height?: number;
  /** The numbers in words; the bar itself is a picture. */
  readonly label: string;
}

/** One horizontal bar on a scale of 0 to 100 %, split by state. */
export function Bar({ shares, total, plan, height = 22, label }: BarProps) {
  const whole = total ?? shares.reduce((sum, { value }) => sum + value, 0);
  return (
    <Box
      role="img"
      aria-label={label}
      sx={{
        position: 'relative',
        display: 'flex',
        height,
        borderRadius: height > 12 ? '6px' : 99,
        overflow: 'hidden',
        backgroundColor: token('h1'),
        printColorAdjust: 'exact',
      }}
    >
      {whole > 0 &&
        shares
          .filter(({ value }) => value > 0)
          .map(({ key, value, colour }) => (
            <Box key={key} sx={{ width: `${(value / whole) * 100}%`, minWidth: '2px', backgroundColor: token(colour) }} />
          ))}
      {plan !== undefined && (
        <Box
          sx={{
            position: 'absolute',
            insetBlock: 0,
            left: `calc(${plan * 100}% - 1px)`,
            width: '2px',
            backgroundColor: token('ink'),
            boxShadow: `0 0 0 1px ${token('card')}`,
          }}
        />
      )}
    </Box>
  );
}
