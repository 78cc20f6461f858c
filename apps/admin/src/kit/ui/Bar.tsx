import Box from '@mui/material/Box';
import { token, type TokenName } from '../theme/tokens';
import { Link } from './Link';

export interface Share {
  readonly key: string;
  readonly value: number;
  readonly colour: TokenName;
  /** The list of those it stands for, which has as many rows: a click on this part of the bar opens it. */
  readonly to?: string;
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
  const parts = whole > 0 ? shares.filter(({ value }) => value > 0) : [];
  const widthOf = ({ value }: Share) => ({ width: `${(value / whole) * 100}%`, minWidth: '2px' });
  return (
    <Box sx={{ position: 'relative' }}>
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
          forcedColorAdjust: 'none',
        }}
      >
        {parts.map((part) => (
          <Box key={part.key} sx={{ ...widthOf(part), backgroundColor: token(part.colour) }} />
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
      {parts.some(({ to }) => to !== undefined) && (
        // For the pointer alone: the same numbers stand beside the bar, where keys and screen readers reach them.
        <Box aria-hidden="true" sx={{ position: 'absolute', inset: 0, display: 'flex' }}>
          {parts.map((part) => (
            <Box key={part.key} sx={{ ...widthOf(part), display: 'flex' }}>
              {part.to !== undefined && <Link to={part.to} count={part.value} tabIndex={-1} sx={{ flex: 1 }} />}
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
