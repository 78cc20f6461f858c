import type { Progress } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import type { AfterLeaving } from '@siklus/domain';
import { boardLinks, type Need } from './board-links';
import { currentStep, type StepProgress } from './pace';

/** Something that needs the administrator's hand: how many, the list of them, and the proposed repair with the way to it. */
export type Todo = { readonly count: number; readonly to: string; readonly repair: string } & (
  | { readonly kind: 'incidents' | 'leaving' | 'waitedFor' | 'backAtWork' | 'late' }
  | { readonly kind: 'supervisor' | 'need'; readonly need: Need }
  | { readonly kind: 'piledUp'; readonly name: string; readonly since: string }
  | { readonly kind: 'idleUnit'; readonly unit: string; readonly step: StepProgress }
);

/** More are read by nobody. */
const most = 5;
/** Fewer late tasks than these with one person are no pile. */
const pile = 5;
/** A smaller unit is not named: its number would tell of a person. */
const smallest = 3;
/** A unit may rest for the first third of a step's time. */
const restful = 1 / 3;

/** At most five things, what stops others first; what people will mend by themselves comes last. */
export function rankTodos(cycle: Pick<Cycle, 'id' | 'unitId'>, progress: Progress, incidents: number): readonly Todo[] {
  const links = boardLinks(cycle);
  const { blocked, late, leaving, piledUp } = progress;
  const todos: Todo[] = [];
  if (incidents > 0) todos.push({ kind: 'incidents', count: incidents, to: links.incidents(), repair: links.incidents() });
  for (const need of blocked.filter((each) => each.need === 'supervisor'))
    todos.push({
      kind: 'supervisor',
      need,
      count: need.count,
      to: links.lacking(need.need),
      repair: links.missingSupervisors(),
    });
  const left = (kind: AfterLeaving): Todo[] => {
    const to = links.afterLeaving(kind);
    return progress[kind] > 0 ? [{ kind, count: progress[kind], to, repair: to }] : [];
  };
  todos.push(...left('waitedFor'));
  if (leaving > 0) todos.push({ kind: 'leaving', count: leaving, to: links.leaving(), repair: links.leaving() });
  for (const need of blocked.filter((each) => each.need !== 'supervisor'))
    todos.push({ kind: 'need', need, count: need.count, to: links.lacking(need.need), repair: links.stuck({ need: need.need }) });
  todos.push(...left('backAtWork'));
  if (piledUp !== null && piledUp.count >= pile)
    todos.push({
      kind: 'piledUp',
      count: piledUp.count,
      name: piledUp.name,
      since: piledUp.heldSince,
      to: links.lateWith(piledUp.holderId),
      repair: links.stuck({ kind: 'late', holderId: piledUp.holderId }),
    });
  todos.push(...idleUnits(links, progress));
  if (late > 0) todos.push({ kind: 'late', count: late, to: links.late(), repair: links.stuck({ kind: 'late' }) });
  return todos.slice(0, most);
}

/** The largest unit of several people in which nobody has finished the step people are in, though a third of its time is over. */
function idleUnits(links: ReturnType<typeof boardLinks>, progress: Progress): Todo[] {
  const step = currentStep(progress);
  if (step === undefined || (step.planned ?? 0) < restful) return [];
  const at = progress.steps.indexOf(step);
  const units = progress.units.filter(({ participants }) => participants >= smallest);
  const idle = units
    .filter(({ steps }) => steps[at]?.done === 0 && steps[at].open > 0)
    .sort((a, b) => (b.steps[at]?.open ?? 0) - (a.steps[at]?.open ?? 0));
  // Where nobody anywhere has moved, no single unit is to blame.
  const [unit] = idle.length < units.length ? idle : [];
  if (unit === undefined) return [];
  return [
    {
      kind: 'idleUnit',
      unit: unit.name,
      step,
      count: unit.steps[at]?.open ?? 0,
      to: links.inState(step, 'open', { unitId: unit.unitId }),
      repair: links.stuck({ unitId: unit.unitId }),
    },
  ];
}
