import { unitSummary, type UnitSummary } from '@siklus/contracts/reports';
import type { Registry, Text } from '@siklus/domain';
import { defineList } from '../../platform/lists/define-list.js';
import { inIds, search } from '../../platform/lists/filters.js';
import { registryToken } from '../../workflow/registry-token.js';
import { counted, labelOfStep, now, ofSums, rolledUp, sumsScope, unitColumns, unitFilters } from './rolled-up.js';

interface Kept extends Omit<UnitSummary, 'steps'> {
  readonly steps: readonly { readonly step: string; readonly occasion: string; readonly done: number; readonly of: number }[] | null;
  readonly schedule: readonly { readonly step: string; readonly occasion: string; readonly label?: Text | undefined }[];
}

const documents = (states: string) => `sum(x.n) filter (where x.step = '' and x.occasion = '' and x.state in (${states}))`;

/** What is past due: its day is over where the unit lies. Counted from counters as all else, so a province is as quick as an office. */
const late = `sum(x.n) filter (where x.step <> '' and x.state = 'open'
      and x.due_on < (${now} at time zone zone_name(leaf.zone))::date::text)`;

/** SQL of all sums, read once: of each step of each unit, then of all that a unit has. */
const sums = `(select y.cycle_id, y.unit_id, coalesce(sum(y.people), 0)::int as people, coalesce(sum(y.complete), 0)::int as complete,
    coalesce(sum(y.held), 0)::int as held, coalesce(sum(y.late), 0)::int as late,
    json_agg(json_build_object('step', y.step, 'occasion', y.occasion, 'done', coalesce(y.done, 0)::int, 'of', y.total::int))
      filter (where y.step <> '' and y.total > 0) as steps
  from (select x.cycle_id, up.id as unit_id, x.step, x.occasion,
      ${documents(`'active', 'complete', 'unrated', 'unfinished'`)} as people, ${documents(`'complete', 'unrated'`)} as complete,
      ${documents(`'blocked'`)} as held, ${late} as late,
      sum(x.n) filter (where x.state in ('done', 'skipped')) as done, sum(x.n) as total
    from ${counted} ${rolledUp} group by 1, 2, 3, 4) y group by 1, 2) s`;

/** How far each unit of a cycle is, with all below it: the summary by office that goes to the head of the agency. */
export const unitSummaries = defineList<UnitSummary, Kept, [Registry]>({
  resource: 'unit-summaries',
  needs: [registryToken],
  words: { id: 'Ringkasan per unit', en: 'Summary by unit' },
  row: unitSummary,
  action: 'cycle.read',
  from: `${sums} ${ofSums}`,
  scope: sumsScope,
  where: 's.people > 0',
  columns: {
    id: { sql: `s.cycle_id || '/' || s.unit_id` },
    ...unitColumns,
    parentId: { sql: 'u.parent_id', filter: inIds },
    people: { sql: 's.people', sortable: true },
    complete: { sql: 's.complete', sortable: true },
    held: { sql: 's.held', sortable: true },
    late: { sql: 's.late', sortable: true },
    steps: { sql: 's.steps' },
    schedule: { sql: 'c.schedule' },
    isParent: { sql: 'exists (select from unit part where part.parent_id = u.id)' },
  },
  filters: { ...unitFilters, q: search('u.name') },
  defaultSort: 'c.year desc, u.name',
  show: (rows, { services: [registry] }) =>
    rows.map(({ schedule, steps: done, ...row }) => ({ ...row, steps: inSchedule(registry, schedule, done ?? []) })),
});

/** The steps in the order in which the cycle has them; what was asked for beside its schedule is told by the steps themselves. */
function inSchedule(registry: Registry, schedule: Kept['schedule'], done: NonNullable<Kept['steps']>): UnitSummary['steps'] {
  return schedule.flatMap(({ step, occasion, label }) => {
    const own = done.find((each) => each.step === step && each.occasion === occasion);
    return own === undefined ? [] : [{ label: labelOfStep(registry, step, occasion, label ?? null), done: own.done, of: own.of }];
  });
}
