import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { token } from '../theme/tokens';

interface ListCardProps {
  readonly name: ReactNode;
  /** A picture of the row, right below its name. */
  readonly picture?: ReactNode;
  /** What each column says of it, with its heading. */
  readonly facts: readonly { readonly source: string; readonly heading: string; readonly says: ReactNode }[];
}

/** A column in which this row shows nothing, with its heading: a heading above nothing says nothing. */
const nothing = ['dt:has(+ dd:empty)', 'dt:has(+ dd > :only-child:empty)', 'dd:empty', 'dd:has(> :only-child:empty)'] as const;

/** A row of a table on a phone: its name, then every column with its heading. */
export function ListCard({ name, picture, facts }: ListCardProps) {
  return (
    <Box component="li" sx={{ px: 4, py: 3, borderBottom: `1px solid ${token('line')}`, '&:last-child': { borderBottom: 0 } }}>
      <Box sx={{ fontWeight: 600, mb: 1 }}>{name}</Box>
      {picture !== undefined && <Box sx={{ mb: 2 }}>{picture}</Box>}
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'fit-content(42%) minmax(0, 1fr)',
          columnGap: 3,
          rowGap: 0.5,
          fontSize: '0.8125rem',
          [nothing.map((each) => `& ${each}`).join(', ')]: { display: 'none' },
        }}
      >
        {facts.map(({ source, heading, says }) => [
          <Box key={source} component="dt" sx={{ color: token('ink3') }}>
            {heading}
          </Box>,
          <Box key={`${source}.`} component="dd" sx={{ m: 0 }}>
            {says}
          </Box>,
        ])}
      </Box>
    </Box>
  );
}
