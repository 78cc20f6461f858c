import type { Progress } from '@siklus/contracts/cycle-progress';
import { dayNumberOf, localDateOf, type Zone } from '@siklus/domain';
import type { Share } from '../../kit/ui/Bar';

export type StepProgress = Progress['steps'][number];
export type CountedState = 'done' | 'open' | 'blocked' | 'scheduled';
/** The states in the order the bar shows them. */
export const countedStates: readonly CountedState[] = ['done', 'open', 'blocked', 'scheduled'];

function totalOf({ scheduled, blocked, open, done, skipped }: StepProgress): number {
  return scheduled + blocked + open + done + skipped;
}

export function doneShare(step: StepProgress): number {
  const total = totalOf(step);
  // What was skipped on purpose is no longer owed by anybody.
  return total === 0 ? 0 : (step.done + step.skipped) / total;
}

export function sharesOf(step: StepProgress): readonly Share[] {
  return [
    { key: 'done', value: step.done + step.skipped, colour: 'h5' },
    { key: 'open', value: step.open, colour: 'h3' },
    { key: 'blocked', value: step.blocked, colour: 'clove' },
    { key: 'scheduled', value: step.scheduled, colour: 'h1' },
  ];
}

export function todayIn(zone: Zone = 'WIT'): string {
  return localDateOf(new Date().toISOString(), zone);
}

/** Where the step should stand today if people came evenly between its two dates; undefined before it opens. */
export function planShare({ opensOn, dueOn }: Pick<StepProgress, 'opensOn' | 'dueOn'>, today: string): number | undefined {
  if (today < opensOn) return undefined;
  const [from, to, now] = [dayNumberOf(opensOn), dayNumberOf(dueOn) + 1, dayNumberOf(today)];
  return Math.min((now - from) / (to - from), 1);
}

/** The step people are in: the one with the most open turns, else the last that has begun. */
export function currentStep({ steps }: Progress): StepProgress | undefined {
  const busiest = steps.filter(({ open }) => open > 0).sort((a, b) => b.open - a.open)[0];
  return busiest ?? steps.findLast(({ done, blocked }) => done + blocked > 0) ?? steps[0];
}

/** The step furthest behind its plan and by how many points; undefined when none is behind. */
export function mostBehind({ steps }: Progress, today: string): { readonly step: StepProgress; readonly points: number } | undefined {
  const behind = steps
    .map((step) => ({ step, points: Math.round(((planShare(step, today) ?? 0) - doneShare(step)) * 100) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  return behind[0];
}

/** The next date on which a step is due; undefined when all have passed. */
export function nextDue({ steps }: Progress, today: string): StepProgress | undefined {
  return steps.filter(({ dueOn }) => dueOn >= today).sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
}

type UnitProgress = Progress['units'][number];
export type Cell = UnitProgress['steps'][number];

export function cellShare({ done, total }: Cell): number {
  return total === 0 ? 0 : done / total;
}

/** Whether a unit is behind where the plan says a step should be today. */
export function isBehind(cell: Cell, step: Pick<StepProgress, 'opensOn' | 'dueOn'>, today: string): boolean {
  return cell.total > 0 && cellShare(cell) < (planShare(step, today) ?? 0);
}

/** Units that are behind in the step people are in. */
export function unitsBehind({ units, steps }: Progress, at: number, today: string): readonly UnitProgress[] {
  const step = steps[at];
  if (step === undefined) return [];
  return units.filter((unit) => unit.steps[at] !== undefined && isBehind(unit.steps[at], step, today));
}

/** The unit with the smallest share done of a step that has begun; undefined when all are equal. */
export function slowestUnit({ units }: Progress, at: number): UnitProgress | undefined {
  const shareAt = (unit: UnitProgress) => (unit.steps[at] === undefined ? 1 : cellShare(unit.steps[at]));
  const ranked = units.filter((unit) => (unit.steps[at]?.total ?? 0) > 0).sort((a, b) => shareAt(a) - shareAt(b));
  const [first] = ranked;
  const last = ranked.at(-1);
  return first === undefined || last === undefined || shareAt(first) === shareAt(last) ? undefined : first;
}
