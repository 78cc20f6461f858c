import type { Progress } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import { dayNumberOf, localDateOf, type Zone } from '@siklus/domain';
import type { TokenName } from '../../kit/theme/tokens';
import type { Share } from '../../kit/ui/Bar';

export type StepProgress = Progress['steps'][number];

/** The states of a step in the order in which the bar shows them. Everybody who takes part is in one of them. */
const stepStates = ['done', 'skipped', 'open', 'blocked', 'scheduled', 'unfinished'] as const;
export type StepState = (typeof stepStates)[number];
/** Those that are named only where somebody is in them. */
const seldom: ReadonlySet<StepState> = new Set(['skipped', 'unfinished']);

export const stepColours: Readonly<Record<StepState, TokenName>> = {
  done: 'h5',
  skipped: 'h4',
  open: 'h3',
  blocked: 'clove',
  scheduled: 'h1',
  unfinished: 'late',
};

/** The states that a cycle's steps are shown in; once nothing moves any more, those in which somebody ended. */
export function shownStates(steps: Progress['steps']): readonly StepState[] {
  const moves = steps.some(({ open, blocked, scheduled }) => open + blocked + scheduled > 0);
  return stepStates.filter((state) => state === 'done' || (moves && !seldom.has(state)) || steps.some((step) => step[state] > 0));
}

function shareOf(step: StepProgress, ...states: readonly StepState[]): number {
  const sum = (of: readonly StepState[]) => of.reduce((all, state) => all + step[state], 0);
  const total = sum(stepStates);
  return total === 0 ? 0 : sum(states) / total;
}

/** How many of those who take part have done the step. */
export function doneShare(step: StepProgress): number {
  return shareOf(step, 'done');
}

/** How many of them owe nothing more in it: what was skipped on purpose is no longer owed by anybody. */
export function settledShare(step: StepProgress): number {
  return shareOf(step, 'done', 'skipped');
}

export function sharesOf(step: StepProgress): readonly (Share & { readonly key: StepState })[] {
  return stepStates.map((key) => ({ key, value: step[key], colour: stepColours[key] }));
}

export function todayIn(zone: Zone = 'WIT'): string {
  return localDateOf(new Date().toISOString(), zone);
}

/** The steps that the schedule has for everybody, each with its place in the progress: a unit is behind in none that a few asked for. */
export function scheduledSteps({ steps }: Progress, schedule: Cycle['schedule']): readonly (StepProgress & { readonly at: number })[] {
  return steps
    .map((each, at) => ({ ...each, at }))
    .filter(({ step, occasion }) => schedule.some((line) => line.step === step && line.occasion === occasion));
}

/** The step people are in: the one with the most open turns, else the last that has begun. */
export function currentStep({ steps }: Progress): StepProgress | undefined {
  const busiest = steps.filter(({ open }) => open > 0).sort((a, b) => b.open - a.open)[0];
  return busiest ?? steps.findLast(({ done, blocked }) => done + blocked > 0) ?? steps[0];
}

/** The step furthest behind its plan and by how many points; undefined when none is behind. */
export function mostBehind({ steps }: Progress): { readonly step: StepProgress; readonly points: number } | undefined {
  const behind = steps
    .map((step) => ({ step, points: Math.round(((step.planned ?? 0) - settledShare(step)) * 100) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  return behind[0];
}

/** The next day on which people are due who are not done, and how many days are left; undefined when nobody is owed anything more. */
export function nextDue({ steps, today }: Progress): { readonly dueOn: string; readonly left: number } | undefined {
  const owed = steps
    .filter(({ open, blocked, scheduled }) => open + blocked + scheduled > 0)
    .flatMap(({ firstDueOn, dueOn }) => [firstDueOn, dueOn]);
  const [dueOn] = owed.filter((day) => day >= today).sort();
  return dueOn === undefined ? undefined : { dueOn, left: dayNumberOf(dueOn) - dayNumberOf(today) };
}

export type UnitProgress = Omit<Progress['units'][number], 'units'>;
export type Cell = UnitProgress['steps'][number];

export function cellShare({ done, total }: Pick<Cell, 'done' | 'total'>): number {
  return total === 0 ? 0 : done / total;
}

/** Whether a unit is behind where its own due days say that a step should be today. */
export function isBehind(cell: Cell): boolean {
  return cell.planned !== null && cellShare(cell) < cell.planned;
}

/** The units below the cycle's that are behind in a step. */
export function unitsBehind({ units }: Progress, at: number): readonly UnitProgress[] {
  return units.filter(({ steps }) => steps[at] !== undefined && isBehind(steps[at]));
}

/** The unit with the smallest share done of all it has to do; undefined where it lacks nothing, or all are equal. */
export function slowestOf({ units }: Progress): UnitProgress | undefined {
  return slowestBy(units, ({ steps }) => {
    const all = { done: 0, total: 0 };
    for (const { done, total } of steps) Object.assign(all, { done: all.done + done, total: all.total + total });
    return cellShare(all);
  });
}

/** The unit with the smallest share done of one step; undefined where it lacks nothing, or all are equal. */
export function slowestUnit({ units }: Progress, at: number): UnitProgress | undefined {
  const there = units.filter(({ steps }) => (steps[at]?.total ?? 0) > 0);
  return slowestBy(there, ({ steps }) => (steps[at] === undefined ? 1 : cellShare(steps[at])));
}

function slowestBy(units: readonly UnitProgress[], shareOf: (unit: UnitProgress) => number): UnitProgress | undefined {
  const ranked = [...units].sort((a, b) => shareOf(a) - shareOf(b));
  const [first] = ranked;
  const last = ranked.at(-1);
  return first === undefined || last === undefined || shareOf(first) === shareOf(last) ? undefined : first;
}
