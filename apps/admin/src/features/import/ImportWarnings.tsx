import Box from '@mui/material/Box';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { Notice } from '../../kit/ui/Notice';

/** So many rows are named; whoever mends the file finds the others by the same cell. */
const named = 20;

/** What keeps no row out but is worth a look before anything is written, and which columns were left alone. */
export function ImportWarnings({ warnings, ignoredColumns }: Pick<ImportReport, 'warnings' | 'ignoredColumns'>) {
  const t = useText();
  const { number } = useFormat();
  if (warnings.length + ignoredColumns.length === 0) return null;
  return (
    <Notice tone="wait" title={t('import.warnings')}>
      <Box component="ul" sx={{ m: 0, pl: 5, display: 'grid', gap: 2 }}>
        {warnings.map(({ code, column, message, rows }) => (
          <li key={`${code}/${column}`}>
            {message}
            {/* What is said of the whole file belongs to no column, and to no row. */}
            {column !== '' && ` ${t('import.inRows', { smart_count: rows.length, rows: rows.slice(0, named).map(number).join(', ') })}`}
            {rows.length > named && ` ${t('import.moreRows', { count: number(rows.length - named) })}`}
          </li>
        ))}
        {ignoredColumns.length > 0 && <li>{t('import.ignored', { columns: ignoredColumns.join(', ') })}</li>}
      </Box>
    </Notice>
  );
}
