import Box from '@mui/material/Box';
import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import { numberOf } from '@siklus/domain';
import { token } from '../../kit/theme/tokens';
import { useText } from '../../kit/words/text';
import { MatrixCell } from './MatrixCell';
import { MatrixPerson } from './MatrixPerson';

/** A row for each person, a column for each result of the head, and in the cell what the person does for it and is expected to do. */
export function MatrixGrid({ matrix }: { readonly matrix: RoleMatrix }) {
  const t = useText();
  const { results, rows } = matrix;
  return (
    <Box role="region" aria-label={t('matrix.title')} tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Box
        component="table"
        sx={{
          width: '100%',
          borderCollapse: 'collapse',
          fontSize: '0.875rem',
          '& th, & td': { textAlign: 'left', verticalAlign: 'top', p: 2, borderBottom: `1px solid ${token('line')}`, minWidth: 160 },
          '& th:first-of-type': { position: 'sticky', left: 0, zIndex: 1, backgroundColor: token('card'), minWidth: 180 },
          '& thead th': { fontWeight: 600, color: token('ink2'), verticalAlign: 'bottom' },
        }}
      >
        <thead>
          <tr>
            <th scope="col">{t('matrix.person')}</th>
            {results.map(({ key, title }) => (
              <th key={key} scope="col">{`${numberOf(key)} ${title}`}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.employeeId}>
              <Box component="th" scope="row" sx={{ fontWeight: 400 }}>
                <MatrixPerson row={row} />
              </Box>
              {row.cells.map((cell) => (
                <td key={cell.key}>
                  <MatrixCell place={{ matrix, row, cell }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
