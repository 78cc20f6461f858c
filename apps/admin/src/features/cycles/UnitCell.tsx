import Box from '@mui/material/Box';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { token, type TokenName } from '../../kit/theme/tokens';
import { Link } from '../../kit/ui/Link';
import type { BoardLinks, Place } from './board-links';
import { cellShare, isBehind, type Cell, type StepProgress } from './pace';

interface UnitCellProps {
  readonly cell: Cell | undefined;
  readonly step: StepProgress;
  readonly unit: string;
  readonly place: Place;
  readonly links: BoardLinks;
}

const classes: readonly (readonly [from: number, ground: TokenName, ink: TokenName])[] = [
  [0.8, 'h5', 'onSea'],
  [0.6, 'h3', 'ink'],
  [0.4, 'h2', 'ink'],
  [0, 'h1', 'ink'],
];

const shape = {
  display: 'block',
  borderRadius: '4px',
  py: 1.25,
  fontSize: '0.8125rem',
  fontWeight: 650,
  '@media (pointer: coarse)': { py: 3.25 },
} as const;

/** A red edge; the line within it parts it from a ground that is as dark, and the system's own colours draw no shadows. */
const behindEdge = {
  boxShadow: `inset 0 0 0 2px ${token('late')}, inset 0 0 0 3px ${token('card')}`,
  '@media (forced-colors: active)': { outline: '2px dashed', outlineOffset: -2 },
} as const;

/** How much of a step a unit has done, in percent; the link leads to those who are not done, and once all are, to them. */
export function UnitCell({ cell, step, unit, place, links }: UnitCellProps) {
  const t = useText();
  const say = useSay();
  const { number, percent } = useFormat();
  if (cell === undefined || cell.total === 0 || (cell.planned === null && cell.done === 0))
    return (
      <Box component="td" sx={{ color: token('ink3') }}>
        <span className="label">{say(step.label)}</span>
        <Box component="span" sx={shape}>
          –
        </Box>
      </Box>
    );
  const share = cellShare(cell);
  const behind = isBehind(cell);
  const owed = cell.total - cell.done;
  const [, ground, ink] = classes.find(([from]) => share >= from) ?? (['', 'h1', 'ink'] as const);
  const words = t(behind ? 'board.cellBehind' : owed > 0 ? 'board.cell' : 'board.cellDone', {
    percent: percent(share),
    owed: number(owed),
    total: number(cell.total),
    step: say(step.label),
    unit,
  });
  return (
    <td>
      <span className="label">{say(step.label)}</span>
      <Link
        quiet
        {...links.ofCell(step, cell, place)}
        label={words}
        sx={{
          ...shape,
          backgroundColor: token(ground),
          color: token(ink),
          ...(behind ? behindEdge : {}),
        }}
      >
        {percent(share)}
      </Link>
    </td>
  );
}
