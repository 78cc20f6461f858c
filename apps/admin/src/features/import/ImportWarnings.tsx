import Box from '@mui/material/Box';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { useText } from '../../kit/words/text';
import { Notice } from '../../kit/ui/Notice';
import { RowGroup } from './RowGroup';

/** What keeps no row out but is worth a look before anything is written, with everybody concerned, and which columns were left alone. */
export function ImportWarnings({ warnings, ignoredColumns }: Pick<ImportReport, 'warnings' | 'ignoredColumns'>) {
  const t = useText();
  if (warnings.length + ignoredColumns.length === 0) return null;
  return (
    <Notice tone="wait" title={t('import.warnings')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3 }}>
        {warnings.map(({ code, column, message, rows }) => (
          // What is said of the whole file belongs to nobody.
          <li key={`${code}/${column}/${message}`}>
            {rows.length === 0 ? message : <RowGroup title={column === '' ? message : `${column}: ${message}`} rows={rows} />}
          </li>
        ))}
        {ignoredColumns.length > 0 && <li>{t('import.ignored', { columns: ignoredColumns.join(', ') })}</li>}
      </Box>
    </Notice>
  );
}
