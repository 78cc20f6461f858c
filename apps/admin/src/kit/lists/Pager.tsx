import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useListPaginationContext } from 'react-admin';
import { useFormat } from '../words/format';
import { useText } from '../words/text';
import { token } from '../theme/tokens';

/** Which rows are shown of how many, and the way to the next. */
export function Pager() {
  const t = useText();
  const { number } = useFormat();
  const { page, perPage, total = 0, setPage, hasNextPage, hasPreviousPage } = useListPaginationContext();
  if (total === 0) return null;
  const from = (page - 1) * perPage + 1;
  const to = Math.min(page * perPage, total);
  return (
    <Box
      component="nav"
      aria-label={t('lists.pages')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'space-between',
        flexWrap: 'wrap',
        gap: 3,
        px: { xs: 4, sm: 3 },
        py: 2,
        color: token('ink2'),
        fontSize: '0.8125rem',
      }}
    >
      <span aria-live="polite">
        {t('ra.navigation.page_range_info', { offsetBegin: number(from), offsetEnd: number(to), total: number(total) })}
      </span>
      {total > perPage && (
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button size="small" disabled={!hasPreviousPage} onClick={() => setPage(page - 1)}>
            {t('lists.previous')}
          </Button>
          <Button size="small" disabled={!hasNextPage} onClick={() => setPage(page + 1)}>
            {t('lists.next')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
