import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link } from '../../kit/ui/Link';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import type { BoardLinks, Place } from './board-links';
import type { scheduledSteps, UnitProgress } from './pace';
import { UnitCell } from './UnitCell';

interface UnitRowProps {
  readonly unit: UnitProgress;
  readonly name: string;
  /** Whose people the numbers are. */
  readonly place: Place;
  readonly steps: ReturnType<typeof scheduledSteps>;
  readonly links: BoardLinks;
  /** A row within another one. */
  readonly isBelow?: boolean;
  /** What unfolds the units below it, where there are any. */
  readonly unfold?: ReactNode;
}

/** One unit: its people, and how much of each step they have done. */
export function UnitRow({ unit, name, place, steps, links, isBelow = false, unfold }: UnitRowProps) {
  const t = useText();
  const { number } = useFormat();
  return (
    <tr>
      <th scope="row">
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, ...(isBelow ? { pl: 7, fontWeight: 400 } : {}) }}>
          {unfold}
          <span>{name}</span>
        </Box>
      </th>
      <td className="people">
        <span className="label">{t('board.people')} </span>
        <Link
          quiet
          to={links.unit(place)}
          count={unit.participants}
          label={t('board.peopleOf', { count: number(unit.participants), unit: name })}
        >
          {number(unit.participants)}
        </Link>
      </td>
      {steps.map((step) => (
        <UnitCell key={`${step.step}/${step.occasion}`} cell={unit.steps[step.at]} step={step} unit={name} place={place} links={links} />
      ))}
    </tr>
  );
}
