import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Progress } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import { useState } from 'react';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Link } from '../../kit/ui/Link';
import { Panel } from '../../kit/ui/Panel';
import { boardLinks } from './board-links';
import { currentStep, unitsBehind } from './pace';
import { UnitCell } from './UnitCell';

interface UnitTableProps {
  readonly cycle: Cycle;
  readonly progress: Progress;
  readonly today: string;
}

const few = 8;

/** Units against steps, the slowest first: the share done as a number on a one-hue scale, an edge where the plan is missed. */
export function UnitTable({ cycle, progress, today }: UnitTableProps) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const [isWhole, setWhole] = useState(false);
  const links = boardLinks(cycle);
  const step = currentStep(progress);
  const behind = step === undefined ? [] : unitsBehind(progress, progress.steps.indexOf(step), today);
  const [slowest] = progress.units;
  if (slowest === undefined) return null;
  const title =
    behind.length > 0 && step
      ? t('board.unitsBehind', { smart_count: behind.length, step: say(step.label) })
      : progress.units.length > 1
        ? t('board.slowest', { unit: slowest.name })
        : t('board.units');
  return (
    <Panel title={title}>
      <Box role="region" aria-label={t('board.heatmap')} tabIndex={0} sx={{ overflowX: 'auto' }}>
        <Box
          component="table"
          sx={{
            width: '100%',
            borderCollapse: 'separate',
            borderSpacing: '2px',
            fontSize: '0.875rem',
            '& thead th': {
              fontWeight: 600,
              fontSize: '0.75rem',
              lineHeight: 1.3,
              color: token('ink2'),
              textAlign: 'center',
              verticalAlign: 'bottom',
              pb: 1,
              px: 0.5,
              minWidth: 62,
            },
            '& th:first-of-type': {
              textAlign: 'left',
              pl: 0,
              width: '34%',
              minWidth: { xs: 116, sm: 180 },
              position: 'sticky',
              left: 0,
              backgroundColor: token('card'),
              zIndex: 1,
            },
            '& tbody th': { fontWeight: 500, pr: 2, py: 0.5 },
            '& td': { p: 0, textAlign: 'center' },
          }}
        >
          <thead>
            <tr>
              <th scope="col">{t('board.unit')}</th>
              <th scope="col">{t('board.people')}</th>
              {progress.steps.map((each) => (
                <th key={`${each.step}/${each.occasion}`} scope="col">
                  {say(each.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(isWhole ? progress.units : progress.units.slice(0, few)).map((unit) => (
              <tr key={unit.unitId}>
                <th scope="row">{unit.name}</th>
                <td>
                  <Link
                    quiet
                    to={links.unit(unit.unitId)}
                    count={unit.participants}
                    label={t('board.peopleOf', { count: number(unit.participants), unit: unit.name })}
                  >
                    {number(unit.participants)}
                  </Link>
                </td>
                {progress.steps.map((each, at) => (
                  <UnitCell
                    key={`${each.step}/${each.occasion}`}
                    cell={unit.steps[at]}
                    step={each}
                    unit={unit.name}
                    today={today}
                    to={links.inState(each, 'done', unit.unitId)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
      <Box sx={{ fontSize: '0.78125rem', color: token('ink3'), mt: 2 }}>{t('board.heatmapHint')}</Box>
      {progress.units.length > few && (
        <Button variant="text" size="small" onClick={() => setWhole(!isWhole)} sx={{ mt: 1, ml: -2 }}>
          {t(isWhole ? 'board.fewer' : 'board.allUnits', { count: number(progress.units.length) })}
        </Button>
      )}
    </Panel>
  );
}
