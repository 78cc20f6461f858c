import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';

interface Row {
  readonly row: number;
  readonly nip: string;
  readonly name: string;
}

interface RowGroupProps<R extends Row> {
  readonly title: ReactNode;
  readonly rows: readonly R[];
  /** How many they are, where not all are told by name. */
  readonly count?: number;
  /** What else a row tells. */
  readonly more?: (row: R) => ReactNode;
}

const perPage = 20;
/** So few are not worth a press. */
const few = 3;

/** People to whom the same applies: how many, and behind it all of them, page by page. */
export function RowGroup<R extends Row>({ title, rows, count = rows.length, more }: RowGroupProps<R>) {
  const t = useText();
  const { number } = useFormat();
  const [first, setFirst] = useState(0);
  const last = Math.min(first + perPage, rows.length);
  return (
    <Box component="details" {...(rows.length <= few ? { open: true } : {})} sx={{ fontSize: '0.875rem' }}>
      <Box component="summary" sx={{ cursor: 'pointer', overflowWrap: 'anywhere' }}>
        {title} <strong>{t('import.people', { smart_count: count, count: number(count) })}</strong>
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, pl: { xs: 0, sm: 4 } }}>
        {rows.slice(first, last).map((row) => (
          <Box component="li" key={row.row} sx={{ borderTop: `1px solid ${token('line')}`, py: 1.5, overflowWrap: 'anywhere' }}>
            <strong>{row.name}</strong>{' '}
            <Box component="span" sx={{ color: token('ink2'), fontSize: '0.8125rem' }}>
              {t('import.place', { nip: row.nip, row: number(row.row) })}
            </Box>
            {more?.(row)}
          </Box>
        ))}
      </Box>
      {rows.length > perPage && (
        <Box
          component="nav"
          aria-label={t('lists.pages')}
          sx={{
            display: 'flex',
            gap: 2,
            alignItems: 'center',
            justifyContent: 'space-between',
            fontSize: '0.8125rem',
            color: token('ink2'),
            mt: 2,
            flexWrap: 'wrap',
          }}
        >
          <span aria-live="polite">{t('import.page', { from: number(first + 1), to: number(last), total: number(rows.length) })}</span>
          <Box sx={{ display: 'flex', gap: 2 }}>
            <Button size="small" disabled={first === 0} onClick={() => setFirst(first - perPage)}>
              {t('lists.previous')}
            </Button>
            <Button size="small" disabled={last === rows.length} onClick={() => setFirst(last)}>
              {t('lists.next')}
            </Button>
          </Box>
        </Box>
      )}
    </Box>
  );
}
