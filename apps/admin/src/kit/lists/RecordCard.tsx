import Box from '@mui/material/Box';
import { useListContext, type RaRecord } from 'react-admin';
import { linkForFingers, token } from '../theme/tokens';
import { Link } from '../ui/Link';
import type { DrawnColumn } from './column';
import { recordPath } from './recordPath';

interface RecordCardProps {
  readonly record: RaRecord;
  readonly columns: readonly DrawnColumn[];
  readonly link?: 'show' | 'edit';
}

/** A column in which this row shows nothing, with its heading: a heading above nothing says nothing. */
const nothing = ['dt:has(+ dd:empty)', 'dt:has(+ dd > :only-child:empty)', 'dd:empty', 'dd:has(> :only-child:empty)'] as const;

/** A row of the list on a phone: the name, then every column with its heading. */
export function RecordCard({ record, columns, link }: RecordCardProps) {
  const { resource } = useListContext();
  const [name, ...others] = columns;
  if (name === undefined) return null;
  return (
    <Box component="li" sx={{ px: 4, py: 3, borderBottom: `1px solid ${token('line')}`, '&:last-child': { borderBottom: 0 } }}>
      <Box sx={{ fontWeight: 600, mb: 1 }}>
        {link === undefined ? (
          name.render(record)
        ) : (
          <Link quiet to={recordPath(resource, record, link)} sx={linkForFingers}>
            {name.render(record)}
          </Link>
        )}
      </Box>
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
        {others.map(({ source, heading, render }) => [
          <Box key={source} component="dt" sx={{ color: token('ink3') }}>
            {heading}
          </Box>,
          <Box key={`${source}.`} component="dd" sx={{ m: 0 }}>
            {render(record)}
          </Box>,
        ])}
      </Box>
    </Box>
  );
}
