import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { numberOf } from '@siklus/domain';
import { useState } from 'react';
import { mayTo } from '../../kit/providers/access';
import { ExpectedWords } from '../../kit/steps/answers/ExpectedWords';
import { token } from '../../kit/theme/tokens';
import { useText } from '../../kit/words/text';
import { ExpectationDialog } from './ExpectationDialog';
import type { CellPlace } from './matrix-cell';
import { MatrixParts } from './MatrixParts';

/** What somebody does for one of the head's results, what the head expects of him there, and for the head the way to write it. */
export function MatrixCell({ place }: { readonly place: CellPlace }) {
  const t = useText();
  const [asked, setAsked] = useState<'expect' | 'withdraw' | null>(null);
  const { matrix, row, cell } = place;
  const { expected } = cell;
  const close = () => setAsked(null);
  const where = { name: row.name, ref: numberOf(cell.key) };
  return (
    <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start', gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {(cell.results.length > 0 || expected === null) && <MatrixParts parts={cell.results} />}
      {expected !== null && <ExpectedWords expected={expected} uptake={expected.uptake} zone={matrix.zone} />}
      {mayTo(row, 'result.expect') && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: -2, '& button': { minWidth: 0, px: 2 } }}>
          <Button
            size="small"
            variant="text"
            onClick={() => setAsked('expect')}
            aria-label={t(expected === null ? 'matrix.expectFor' : 'matrix.changeFor', where)}
          >
            {t(expected === null ? 'matrix.expectVerb' : 'matrix.changeVerb')}
          </Button>
          {expected !== null && (
            <Button
              size="small"
              variant="text"
              onClick={() => setAsked('withdraw')}
              aria-label={t('matrix.withdrawFor', where)}
              sx={{ color: token('late') }}
            >
              {t('matrix.withdrawVerb')}
            </Button>
          )}
        </Box>
      )}
      {asked !== null && <ExpectationDialog place={place} withdraws={asked === 'withdraw'} onClose={close} />}
    </Box>
  );
}
