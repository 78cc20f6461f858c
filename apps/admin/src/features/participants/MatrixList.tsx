import Box from '@mui/material/Box';
import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import { numberOf } from '@siklus/domain';
import { token } from '../../kit/theme/tokens';
import { MatrixParts } from './MatrixParts';
import { MatrixPerson } from './MatrixPerson';
import { useMatrixStanding } from './useMatrixStanding';

/** The same person by person, each with the results of the head that he supports. */
export function MatrixList({ matrix }: { readonly matrix: RoleMatrix }) {
  const { results, rows } = matrix;
  const standing = useMatrixStanding(matrix);
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {rows.map((row) => {
        const filled = row.cells.filter((cell) => cell.results.length > 0);
        return (
          <li key={row.employeeId}>
            <MatrixPerson row={row} />
            {filled.length === 0 && row.loose.length === 0 && (
              <Box sx={{ fontSize: '0.875rem', color: token('ink2') }}>{standing(row)}</Box>
            )}
            {filled.map(({ key, results: parts }) => (
              <Box key={key} sx={{ mt: 2, pl: 3, borderLeft: `3px solid ${token('line')}`, fontSize: '0.875rem' }}>
                <Box sx={{ color: token('ink2') }}>{`${numberOf(key)} ${results.find((each) => each.key === key)?.title ?? ''}`}</Box>
                <MatrixParts parts={parts} />
              </Box>
            ))}
          </li>
        );
      })}
    </Box>
  );
}
