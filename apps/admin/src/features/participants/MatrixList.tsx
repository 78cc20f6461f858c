import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import { useState } from 'react';
import { mayTo } from '../../kit/providers/access';
import { token } from '../../kit/theme/tokens';
import { useText } from '../../kit/words/text';
import { MatrixCell } from './MatrixCell';
import { MatrixPerson } from './MatrixPerson';
import { placeWords, type CellPlace } from './matrix-cell';
import { useMatrixStanding } from './useMatrixStanding';

/** The same person by person, each with the results of the head that he supports or is expected to. */
export function MatrixList({ matrix }: { readonly matrix: RoleMatrix }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {matrix.rows.map((row) => (
        <li key={row.employeeId}>
          <PersonCells matrix={matrix} row={row} />
        </li>
      ))}
    </Box>
  );
}

/** What is empty unfolds for the head, who can write there. */
function PersonCells({ matrix, row }: Pick<CellPlace, 'matrix' | 'row'>) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const filled = row.cells.filter(({ results, expected }) => results.length > 0 || expected !== null);
  const isTied = row.cells.some(({ results }) => results.length > 0);
  const standing = useMatrixStanding(matrix);
  const empty = row.cells.length - filled.length;
  return (
    <>
      <MatrixPerson row={row} />
      {!isTied && row.loose.length === 0 && <Box sx={{ fontSize: '0.875rem', color: token('ink2') }}>{standing(row)}</Box>}
      {(isOpen ? row.cells : filled).map((cell) => (
        <Box key={cell.key} sx={{ mt: 2, pl: 3, borderLeft: `3px solid ${token('line')}`, fontSize: '0.875rem' }}>
          <Box sx={{ color: token('ink2'), mb: 1 }}>{placeWords({ matrix, row, cell }).result}</Box>
          <MatrixCell place={{ matrix, row, cell }} />
        </Box>
      ))}
      {empty > 0 && mayTo(row, 'result.expect') && (
        <Button
          size="small"
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          aria-label={`${t(isOpen ? 'matrix.fold' : 'matrix.unfold', { smart_count: empty })}: ${row.name}`}
          sx={{ mt: 2 }}
        >
          {t(isOpen ? 'matrix.fold' : 'matrix.unfold', { smart_count: empty })}
        </Button>
      )}
    </>
  );
}
