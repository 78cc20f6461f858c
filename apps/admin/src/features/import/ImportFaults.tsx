import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';

const step = 50;

/** Every fault with its row and column, so that the file can be mended where it is wrong. */
export function ImportFaults({ errors }: Pick<ImportReport, 'errors'>) {
  const t = useText();
  const { number } = useFormat();
  const [shown, setShown] = useState(step);
  return (
    <Box>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('import.faults')}>
        <Box
          component="table"
          sx={{
            width: '100%',
            borderCollapse: 'collapse',
            fontSize: '0.8125rem',
            '& th': { textAlign: 'left', color: token('ink2'), fontWeight: 600, pb: 2, pr: 3, verticalAlign: 'bottom' },
            '& td': { borderTop: `1px solid ${token('line')}`, py: 2, pr: 3, verticalAlign: 'top' },
          }}
        >
          <thead>
            <tr>
              <th scope="col">{t('import.row')}</th>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.fault')}</th>
            </tr>
          </thead>
          <tbody>
            {errors.slice(0, shown).map(({ row, column, code, message }, index) => (
              <tr key={`${row}/${column}/${code}/${index}`}>
                <td>{number(row)}</td>
                <td>{column}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
      {errors.length > shown && (
        <Button variant="text" size="small" onClick={() => setShown(shown + step * 4)}>
          {t('import.more', { smart_count: errors.length - shown, count: number(errors.length - shown) })}
        </Button>
      )}
    </Box>
  );
}
