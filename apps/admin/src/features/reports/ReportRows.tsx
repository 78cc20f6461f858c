import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { ListCard } from '../../kit/lists/ListCard';
import { token } from '../../kit/theme/tokens';
import { useIsNarrow } from '../../kit/ui/useIsNarrow';

/** A row as it is drawn: its name and its picture, then what each other column says. */
interface DrawnRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly picture: ReactNode;
  readonly cells: readonly ReactNode[];
}

interface ReportRowsProps {
  readonly title: string;
  /** Those of the name, of the picture, and of the other columns. */
  readonly headings: readonly [name: string, picture: string];
  readonly columns: readonly { readonly source: string; readonly heading: string; readonly numeric: boolean }[];
  readonly rows: readonly DrawnRow[];
}

/** The rows of a report: a table where there is room, cards on a phone. */
export function ReportRows({ title, headings, columns, rows }: ReportRowsProps) {
  const isNarrow = useIsNarrow();
  if (isNarrow)
    return (
      <Box component="ul" aria-label={title} sx={{ listStyle: 'none', mx: -4, my: 0, p: 0 }}>
        {rows.map(({ key, name, picture, cells }) => (
          <ListCard
            key={key}
            name={name}
            picture={picture}
            facts={columns.map(({ source, heading }, at) => ({ source, heading, says: cells[at] }))}
          />
        ))}
      </Box>
    );
  const classOf = (at: number) => (columns[at]?.numeric === true ? 'number' : undefined);
  return (
    <Box role="region" aria-label={title} tabIndex={0} sx={{ overflowX: 'auto', '@media print': { overflowX: 'visible' } }}>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
            {columns.map(({ source, heading }, at) => (
              <th key={source} scope="col" className={classOf(at)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, picture, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="picture">{picture}</td>
              {columns.map(({ source }, at) => (
                <td key={source} className={classOf(at)}>
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

const tableStyle = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th, & td': { py: 2, pr: 3, borderBottom: `1px solid ${token('line')}`, textAlign: 'left', verticalAlign: 'middle' },
  '& thead th': { fontWeight: 600, fontSize: '0.75rem', color: token('ink2'), verticalAlign: 'bottom' },
  '& td:not(.number)': { minWidth: 120 },
  '& tbody th': { fontWeight: 500, minWidth: 200 },
  '& .number': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  '& td.number': { whiteSpace: 'nowrap' },
  // Words right beside a figure would read as its unit.
  '& .number + :not(.number)': { pl: 4 },
  '& td.picture': { minWidth: 160, width: '22%' },
  // Nothing of a row is cut off by the edge of a sheet that stands upright: there is nothing to scroll by.
  '@media print': {
    fontSize: '8.5pt',
    '& th, & td': { py: 1, pr: 2 },
    '& tbody th, & td:not(.number)': { minWidth: 0 },
    '& td.picture': { minWidth: 0, width: '14%' },
    '& a': { color: 'inherit', textDecoration: 'none' },
    '& tr': { breakInside: 'avoid' },
  },
} as const;
