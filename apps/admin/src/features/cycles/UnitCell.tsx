import Box from '@mui/material/Box';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { token, type TokenName } from '../../kit/theme/tokens';
import { Link } from '../../kit/ui/Link';
import { cellShare, isBehind, type Cell, type StepProgress } from './pace';

interface UnitCellProps {
  readonly cell: Cell | undefined;
  readonly step: StepProgress;
  readonly unit: string;
  readonly today: string;
  /** The people of the unit who have finished the step. */
  readonly to: string;
}

const classes: readonly (readonly [from: number, ground: TokenName, ink: TokenName])[] = [
  [0.8, 'h5', 'onSea'],
  [0.6, 'h3', 'ink'],
  [0.4, 'h2', 'ink'],
  [0, 'h1', 'ink'],
];

const shape = { display: 'block', borderRadius: '4px', py: 1.25, fontSize: '0.8125rem', fontWeight: 650 } as const;

/** How much of a step a unit has done, in percent; the link leads to those who are done, and says how many. */
export function UnitCell({ cell, step, unit, today, to }: UnitCellProps) {
  const t = useText();
  const say = useSay();
  const { number, percent } = useFormat();
  if (cell === undefined || cell.total === 0 || (today < step.opensOn && cell.done === 0))
    return (
      <Box component="td" sx={{ color: token('ink3') }}>
        <Box component="span" sx={shape}>
          –
        </Box>
      </Box>
    );
  const share = cellShare(cell);
  const behind = isBehind(cell, step, today);
  const [, ground, ink] = classes.find(([from]) => share >= from) ?? (['', 'h1', 'ink'] as const);
  const words = t(behind ? 'board.cellBehind' : 'board.cell', {
    percent: percent(share),
    done: number(cell.done),
    total: number(cell.total),
    step: say(step.label),
    unit,
  });
  return (
    <td>
      <Link
        quiet
        to={to}
        count={cell.done}
        label={words}
        sx={{
          ...shape,
          backgroundColor: token(ground),
          color: token(ink),
          ...(behind ? { boxShadow: `inset 0 0 0 2px ${token('late')}` } : {}),
        }}
      >
        {percent(share)}
      </Link>
    </td>
  );
}
