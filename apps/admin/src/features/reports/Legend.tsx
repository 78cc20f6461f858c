import Box from '@mui/material/Box';
import { token } from '../../kit/theme/tokens';
import { Swatch } from '../../kit/ui/Swatch';
import type { Picture } from './report';

/** What the colours of the bars stand for. The same numbers stand beside each bar in words. */
export function Legend({ parts }: { readonly parts: Picture<unknown>['legend'] }) {
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        mb: 2,
        p: 0,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 3,
        fontSize: '0.8125rem',
        color: token('ink2'),
      }}
    >
      {parts.map(({ colour, words }) => (
        <Box key={words} component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Swatch colour={colour} />
          {words}
        </Box>
      ))}
    </Box>
  );
}
