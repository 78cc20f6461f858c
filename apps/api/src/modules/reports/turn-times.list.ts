import { turnTime, type TurnTime } from '@siklus/contracts/reports';
import { newestOf, registry, type Registry, type Text } from '@siklus/domain';
import { defineList } from '../../platform/lists/define-list.js';
import { equals } from '../../platform/lists/filters.js';
import { registryToken } from '../../workflow/registry-token.js';
import { inOrder, labelOfStep, now, ofSums, rolledUp, stepColumns, sumsScope, unitFilters } from './rolled-up.js';

type Kept = Omit<TurnTime, 'label' | 'turnLabel'> & { readonly ownLabel: Text | null };

const days = (until: string) => `extract(epoch from ${until} - x.opens_at) / 86400`;
const at = (share: number, until: string, state: string) =>
  `round((percentile_cont(${share}) within group (order by ${days(until)}) filter (where ${state}))::numeric, 1)::float8`;
const taken = `x.state = 'done' and x.closed_by_name is not null`;
const open = `x.state = 'open'`;

// A turn that waited for nobody, or that time closed, says nothing of how long people take.
const sums = `(select x.cycle_id, up.id as unit_id, x.step, x.occasion, x.turn, count(*) filter (where ${taken})::int as taken,
    ${at(0.5, 'x.closed_at', taken)} as median, ${at(0.9, 'x.closed_at', taken)} as most,
    count(*) filter (where ${open})::int as open, ${at(0.5, now, open)} as waiting
  from task x ${rolledUp} where ${taken} or ${open} group by 1, 2, 3, 4, 5) s`;

/** The unit right below `u` in which half of the turns took longest, of those with three or more; none where all take as long. */
const slowest = `left join lateral (
  select part.id, part.name, round((percentile_cont(0.5) within group (order by ${days('x.closed_at')}))::numeric, 1)::float8 as days
    from task x join unit leaf on leaf.id = x.unit_id join unit part on part.parent_id = u.id and leaf.lineage @> array[part.id]
   where x.cycle_id = s.cycle_id and x.step = s.step and x.occasion = s.occasion and x.turn = s.turn and ${taken}
   group by part.id, part.name having count(*) >= 3 order by days desc, part.name limit 1) slow on slow.days > s.median`;

const ofSteps = registry.steps.flatMap(({ key, turns }) => turns.map((turn) => `'${key}/${turn.key}'`));
/** In the order of the year, and within a step in that in which its turns come, whenever the first of each was opened. */
const begun = `concat_ws(' ', ${inOrder}, s.step, s.occasion,
  lpad(array_position(array[${ofSteps.join(', ')}], s.step || '/' || s.turn)::text, 3, '0'))`;

/** How long each turn of a cycle takes in each unit, with all below it: where it takes longest is the bottleneck. */
export const turnTimes = defineList<TurnTime, Kept, [Registry]>({
  resource: 'turn-times',
  needs: [registryToken],
  words: { id: 'Waktu setiap giliran', en: 'Time of each turn' },
  row: turnTime,
  action: 'cycle.read',
  from: `${sums} ${ofSums} ${slowest}`,
  scope: sumsScope,
  columns: {
    id: { sql: `concat_ws('/', s.cycle_id, s.unit_id, s.step, s.occasion, s.turn)` },
    ...stepColumns,
    turn: { sql: 's.turn', filter: equals },
    taken: { sql: 's.taken', sortable: true },
    median: { sql: 's.median', sortable: true },
    most: { sql: 's.most', sortable: true },
    open: { sql: 's.open', sortable: true },
    waiting: { sql: 's.waiting', sortable: true },
    slowestUnitId: { sql: 'slow.id' },
    slowestUnitName: { sql: 'slow.name' },
    slowestDays: { sql: 'slow.days' },
  },
  sorts: { opensOn: begun },
  filters: unitFilters,
  defaultSort: `c.year desc, u.name, ${begun}, s.turn`,
  show: (rows, { services: [known] }) =>
    rows.map(({ ownLabel, ...row }) => ({
      ...row,
      label: labelOfStep(known, row.step, row.occasion, ownLabel),
      turnLabel: labelOfTurn(known, row),
    })),
});

function labelOfTurn(known: Registry, { step, turn }: Pick<TurnTime, 'step' | 'turn'>): Text {
  const turns = newestOf(known.steps).get(step)?.turns ?? [];
  return turns.find(({ key }) => key === turn)?.label ?? { id: turn, en: turn };
}
