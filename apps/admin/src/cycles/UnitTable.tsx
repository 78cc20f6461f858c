import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Cycle, Progress } from '@siklus/contracts';
import { useState } from 'react';
import { useFormat } from '../i18n/format';
import { useText } from '../i18n/text';
import { token, type TokenName } from '../theme/tokens';
import { Link, listPath } from '../ui/Link';
import { Panel } from '../ui/Panel';

type UnitProgress = Progress['units'][number];

const few = 8;
const classes: readonly (readonly [number, TokenName, TokenName])[] = [
  [0.8, 'h5', 'onSea'],
  [0.6, 'h3', 'ink'],
  [0.4, 'h2', 'ink'],
  [0, 'h1', 'ink'],
];

function shareOf({ done, open, blocked, scheduled }: UnitProgress): number {
  const total = done + open + blocked + scheduled;
  return total === 0 ? 0 : done / total;
}

/** Units by the share of their steps that are done, the slowest first. */
export function UnitTable({ cycle, progress }: { readonly cycle: Cycle; readonly progress: Progress }) {
  const t = useText();
  const { number, percent } = useFormat();
  const [isWhole, setWhole] = useState(false);
  const units = isWhole ? progress.units : progress.units.slice(0, few);
  const slowest = progress.units[0];
  if (slowest === undefined) return null;
  return (
    <Panel title={progress.units.length > 1 ? t('board.slowest', { unit: slowest.name }) : t('board.units')}>
      <Box sx={{ overflowX: 'auto' }}>
        <Box component="table" sx={{ width: '100%', borderCollapse: 'separate', borderSpacing: '0 2px', fontSize: '0.875rem', '& th': { fontWeight: 600, fontSize: '0.78125rem', color: token('ink2'), textAlign: 'right', pb: 1, pl: 3 }, '& th:first-of-type': { textAlign: 'left', pl: 0 }, '& td': { textAlign: 'right', py: 1.5, pl: 3 } }}>
          <thead>
            <tr>
              <th scope="col">{t('board.unit')}</th>
              <th scope="col">{t('board.share')}</th>
              <th scope="col">{t('board.people')}</th>
              <th scope="col">{t('runStates.open')}</th>
              <th scope="col">{t('runStates.blocked')}</th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => {
              const share = shareOf(unit);
              const [, ground, ink] = classes.find(([from]) => share >= from) ?? ([0, 'h1', 'ink'] as const);
              return (
                <tr key={unit.unitId}>
                  <Box component="th" scope="row" sx={{ fontWeight: '400 !important', fontSize: '0.875rem !important', color: `${token('ink')} !important`, minWidth: 120 }}>
                    <Link quiet to={listPath('participants', { cycleId: cycle.id, unitId: unit.unitId })} sx={{ fontWeight: 500 }}>
                      {unit.name}
                    </Link>
                  </Box>
                  <td>
                    <Box component="span" sx={{ display: 'inline-block', minWidth: 72, textAlign: 'center', px: 2, py: 1, borderRadius: '4px', fontWeight: 650, fontSize: '0.8125rem', backgroundColor: token(ground), color: token(ink) }}>
                      {percent(share)}
                    </Box>
                  </td>
                  <td>{number(unit.participants)}</td>
                  <td>{number(unit.open)}</td>
                  <Box component="td" sx={{ color: unit.blocked > 0 ? token('clove') : token('ink3'), fontWeight: unit.blocked > 0 ? 650 : 400 }}>
                    {number(unit.blocked)}
                  </Box>
                </tr>
              );
            })}
          </tbody>
        </Box>
      </Box>
      {progress.units.length > few && (
        <Button variant="text" size="small" onClick={() => setWhole(!isWhole)} sx={{ mt: 2 }}>
          {t(isWhole ? 'board.fewer' : 'board.allUnits', { count: number(progress.units.length) })}
        </Button>
      )}
    </Panel>
  );
}
