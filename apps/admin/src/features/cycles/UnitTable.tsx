import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Progress } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import { Fragment, useState } from 'react';
import { UnfoldButton } from '../../kit/ui/UnfoldButton';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Panel } from '../../kit/ui/Panel';
import { boardLinks } from './board-links';
import { currentStep, scheduledSteps, slowestOf, unitsBehind } from './pace';
import { UnitRow } from './UnitRow';

interface UnitTableProps {
  readonly cycle: Cycle;
  readonly progress: Progress;
}

const few = 8;

/**
 * Units against steps, the slowest first: the share done as a number on a one-hue scale, an edge where the plan is missed. A unit that has
 * others below it counts them in, and unfolds into them.
 */
export function UnitTable({ cycle, progress }: UnitTableProps) {
  const t = useText();
  const say = useSay();
  const { number } = useFormat();
  const [isWhole, setWhole] = useState(false);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => setUnfolded(new Set(unfolded.has(id) ? [...unfolded].filter((each) => each !== id) : [...unfolded, id]));
  const links = boardLinks(cycle);
  const steps = scheduledSteps(progress, cycle.schedule);
  const step = currentStep(progress);
  const behind = step === undefined ? [] : unitsBehind(progress, progress.steps.indexOf(step));
  const slowest = slowestOf(progress);
  if (progress.units.length === 0) return null;
  const title =
    behind.length > 0 && step
      ? t('board.unitsBehind', { smart_count: behind.length, step: say(step.label) })
      : slowest === undefined
        ? t('board.units')
        : t('board.slowest', { unit: slowest.name });
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
            // The heading says it where there is one.
            '& .label': { display: 'none' },
            // On a phone each unit becomes a small block: its name, its people, and the steps by their names, none beyond the edge.
            '@media screen and (max-width: 720px)': {
              '& thead': { position: 'absolute', clipPath: 'inset(50%)' },
              '& tr': {
                display: 'grid',
                gridTemplateColumns: 'repeat(auto-fill, minmax(5.25rem, 1fr))',
                gap: 1.5,
                alignItems: 'end',
                borderTop: `1px solid ${token('line')}`,
                py: 2.5,
              },
              '& tbody th:first-of-type, & td.people': { gridColumn: '1 / -1', textAlign: 'left', position: 'static', width: 'auto', p: 0 },
              '& .label': { display: 'block', color: token('ink3'), fontSize: '0.75rem', lineHeight: 1.3, mb: 0.5 },
              '& td.people .label': { display: 'inline' },
            },
          }}
        >
          <thead>
            <tr>
              <th scope="col">{t('board.unit')}</th>
              <th scope="col">{t('board.people')}</th>
              {steps.map((each) => (
                <th key={`${each.step}/${each.occasion}`} scope="col">
                  {say(each.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(isWhole ? progress.units : progress.units.slice(0, few)).map(({ units, ...unit }) => {
              const isOpen = unfolded.has(unit.unitId);
              const label = t(isOpen ? 'unitTree.close' : 'unitTree.open', { name: unit.name });
              return (
                <Fragment key={unit.unitId}>
                  <UnitRow
                    unit={unit}
                    name={unit.name}
                    place={{ unitId: unit.unitId }}
                    steps={steps}
                    links={links}
                    unfold={units.length > 0 && <UnfoldButton isOpen={isOpen} label={label} onToggle={() => toggle(unit.unitId)} />}
                  />
                  {isOpen &&
                    units.map((part) => (
                      <UnitRow
                        key={part.unitId}
                        unit={part}
                        name={part.unitId === unit.unitId ? t('board.itself', { unit: part.name }) : part.name}
                        place={{ ownUnitId: part.unitId }}
                        steps={steps}
                        links={links}
                        isBelow
                      />
                    ))}
                </Fragment>
              );
            })}
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
