import type { Progress } from '@siklus/contracts/cycle-progress';
import { participantStates, type Need } from '@siklus/domain';

/** How many runs of a unit's participants are in a state of a step; without a step, how many of its documents. */
export interface Count {
  readonly step: string;
  readonly occasion: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly state: string;
  readonly n: number;
}

type Line = Pick<Progress['steps'][number], 'step' | 'occasion'>;
type Unit = Progress['units'][number];
type Cell = Unit['steps'][number];

/** The counts of one step, or of everything that fits. */
export function sumOf(counts: readonly Count[], fits: (row: Count) => boolean): number {
  return counts.reduce((total, row) => total + (fits(row) ? row.n : 0), 0);
}

/** Whether the row counts whole documents of people who take part: all but those who were withdrawn. */
export function isParticipant({ step, occasion, state }: Count): boolean {
  return step === '' && occasion === '' && participantStates.some((each) => each === state && each !== 'withdrawn');
}

/** What people lack, with how many of them do, the most frequent first. */
export function needsOf(counts: readonly Count[]): { need: Need; count: number }[] {
  const people = new Map<Need, number>();
  for (const { step, occasion, n } of counts)
    if (step === '' && occasion !== '') people.set(occasion as Need, (people.get(occasion as Need) ?? 0) + n);
  return [...people]
    .map(([need, count]) => ({ need, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** Each unit with a cell per step, the slowest first. */
export function unitsOf(counts: readonly Count[], lines: readonly Line[]): Unit[] {
  const at = new Map(lines.map(({ step, occasion }, index) => [`${step}/${occasion}`, index]));
  const units = new Map<string, { name: string; participants: number; cells: Cell[] }>();
  for (const row of counts) {
    const { unit_id, unit_name, step, occasion, state, n } = row;
    const unit = units.get(unit_id) ?? {
      name: unit_name,
      participants: 0,
      cells: lines.map(() => ({ done: 0, open: 0, blocked: 0, total: 0 })),
    };
    units.set(unit_id, unit);
    if (isParticipant(row)) unit.participants += n;
    const index = at.get(`${step}/${occasion}`);
    // What was cut off is nobody's to do any more: its document was withdrawn, or its cycle closed.
    if (index === undefined || state === 'cancelled') continue;
    const cell = unit.cells[index];
    if (cell === undefined) continue;
    cell.total += n;
    if (state === 'done' || state === 'skipped') cell.done += n;
    if (state === 'open' || state === 'blocked') cell[state] += n;
  }
  const share = ({ steps }: Unit) => {
    const total = steps.reduce((sum, cell) => sum + cell.total, 0);
    return total === 0 ? 1 : steps.reduce((sum, cell) => sum + cell.done, 0) / total;
  };
  return [...units]
    .map(([unitId, { name, participants, cells }]): Unit => ({ unitId, name, participants, steps: cells }))
    .filter(({ participants }) => participants > 0)
    .sort((a, b) => share(a) - share(b) || a.name.localeCompare(b.name, 'id'));
}
