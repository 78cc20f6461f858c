import { unitSummary, type UnitSummary } from '@siklus/contracts/reports';
import type { Registry, Text } from '@siklus/domain';
import { defineList } from '../../platform/lists/define-list.js';
import { inIds, search } from '../../platform/lists/filters.js';
import { registryToken } from '../../workflow/registry-token.js';
import { counted, labelOfStep, ofSums, rolledUp, sumsScope, unitColumns, unitFilters } from './rolled-up.js';

interface Kept extends Omit<UnitSummary, 'steps'> {
  readonly steps: readonly { readonly step: string; readonly occasion: string; readonly done: number; readonly of: number }[] | null;
  readonly schedule: readonly { readonly step: string; readonly occasion: string; readonly label?: Text | undefined }[];
}

const documents = (states: string) =>
  `coalesce(sum(x.n) filter (where x.step = '' and x.occasion = '' and x.state in (${states})), 0)::int`;

/** What is past due: its day is over where the unit lies. Counted from counters as all else, so that a province is as quick as an office. */
const late = `coalesce(sum(x.n) filter (where x.step <> '' and x.state = 'open'
    and x.due_on < (clock.at at time zone zone_name(leaf.zone))::date::text), 0)::int`;

/** SQL of all sums; those of steps apart, as each unit has many of them. */
const sums = `(select x.cycle_id, up.id as unit_id, ${documents(`'active', 'complete', 'unrated', 'unfinished'`)} as people,
    ${documents(`'complete', 'unrated'`)} as complete, ${documents(`'blocked'`)} as held, ${late} as late
  from ${counted} ${rolledUp} cross join (select business_now() as at) clock group by 1, 2) s`;

const steps = `(select json_agg(json_build_object('step', y.step, 'occasion', y.occasion, 'done', y.done, 'of', y.total))
  from (select x.step, x.occasion, sum(x.n) filter (where x.state in ('done', 'skipped'))::int as done, sum(x.n)::int as total
    from ${counted} join unit leaf on leaf.id = x.unit_id and leaf.lineage @> array[s.unit_id]
   where x.cycle_id = s.cycle_id and x.step <> '' group by 1, 2 having sum(x.n) > 0) y)`;

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
    steps: { sql: steps },
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
    return own === undefined ? [] : [{ label: labelOfStep(registry, step, occasion, label ?? null), done: own.done ?? 0, of: own.of }];
  });
}
