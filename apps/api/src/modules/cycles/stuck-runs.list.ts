import { stuckRun, type StuckRun } from '@siklus/contracts/stuck-runs';
import { repairOf, type Need, type Registry, type Text } from '@siklus/domain';
import { utc } from '../../platform/database/utc.js';
import { mayOf } from '../../platform/identity/judge.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, holding, inIds, search, type Fields } from '../../platform/lists/filters.js';
import type { Page } from '../../platform/lists/page.js';
import { documentColumns } from '../../workflow/document-columns.js';
import { heldSinceSql } from '../../workflow/document-holdings.js';
import { labelOf, ownLabel, turnLabelOf } from '../../workflow/labels.js';
import { lineageNow } from '../../workflow/unit-now.js';
import { registryToken } from '../../workflow/registry-token.js';

interface Kept extends Omit<StuckRun, 'label' | 'turnLabel' | 'needs' | 'may'> {
  readonly lineage: readonly string[];
  readonly stepVersion: number;
  readonly ownLabel: Text | null;
  readonly turn: string | null;
  readonly unmet: readonly Need[];
}

// Two branches, because each has an index of its own in the order of the list: blocked runs, since they are held up, and open tasks,
// since they were due.
const branches = [
  `select r.id, r.id as place, r.participant_id, 'blocked' as kind, null::uuid as holder_id, null as pool, null::timestamptz as reminded_at,
    r.blocked_at as since, r.due_at, r.cycle_id, r.step, r.occasion, r.unmet
     from step_run r where r.state = 'blocked'`,
  `select t.step_run_id as id, t.id as place, t.participant_id, 'late' as kind, t.holder_id, t.pool, t.reminded_at, t.due_at as since,
    t.due_at, t.cycle_id, t.step, t.occasion, '{}'::text[] as unmet
     from task t where t.state = 'open' and t.due_at < business_now()`,
];
const joins = `join step_run r on r.id = x.id join participant p on p.id = x.participant_id
  join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id left join employee h on h.id = x.holder_id`;
const rowsOf = (parts: readonly string[]) => `(${parts.map((part) => `(${part})`).join(' union all ')}) x`;
const from = `${rowsOf(branches)} ${joins}`;

/** Filters and orders that look at the branches alone: then each of them gives its part of the page, and only that is joined. */
const ownFilters = new Set(['id', 'cycleId', 'participantId', 'holderId', 'kind', 'step', 'occasion', 'need']);
const ownOrders = new Set(['since', 'dueAt']);
const isOwn = (filter: Fields) => Object.keys(filter).every((field) => ownFilters.has(field));

/** The page from the first rows of each branch; `page` is about the branches alone. */
function mergedPage({ select, where, order, size, offset }: Page): string {
  const firsts = branches.map((branch) => `select x.* from (${branch}) x where ${where} order by ${order} limit ${offset + size}`);
  return `select ${select} from ${rowsOf(firsts)} ${joins} order by ${order} limit ${size} offset ${offset}`;
}

/** Steps that do not move, with the cause, the holder and a proposed repair: blocked for want of something, or open past their due date. */
export const stuckRuns = defineList<StuckRun, Kept, [Registry]>({
  resource: 'stuck-runs',
  needs: [registryToken],
  words: { id: 'Langkah yang tidak bergerak', en: 'Stuck steps' },
  row: stuckRun,
  action: 'cycle.read',
  from,
  scope: { lineage: 'u.lineage' },
  columns: {
    id: { sql: 'x.id', filter: inIds },
    ...documentColumns({ cycleId: 'x.cycle_id', participantId: 'x.participant_id', employeeId: 'p.employee_id', unitId: 'p.unit_id' }),
    step: { sql: 'x.step', filter: equals },
    stepVersion: { sql: 'r.step_version' },
    ownLabel: { sql: ownLabel({ cycleId: 'x.cycle_id', step: 'x.step', occasion: 'x.occasion' }) },
    occasion: { sql: 'x.occasion', filter: equals },
    kind: { sql: 'x.kind', sortable: true, filter: equals },
    unmet: { sql: 'x.unmet' },
    turn: { sql: 'r.turn' },
    holderId: { sql: 'x.holder_id', filter: inIds },
    holderName: { sql: 'h.name' },
    pool: { sql: 'x.pool' },
    heldSince: {
      sql: `case when x.kind = 'late' then ${heldSinceSql({ run: 'x.id', holder: 'x.holder_id', pool: 'x.pool' })} end`,
      as: utc,
    },
    remindedAt: { sql: 'x.reminded_at', as: utc },
    since: { sql: 'x.since', as: utc, sortable: true },
    dueAt: { sql: 'x.due_at', as: utc, sortable: true },
    lineage: { sql: lineageNow },
  },
  filters: { ownUnitId: inIds('p.unit_id'), need: holding('x.unmet'), q: search('e.name', 'e.nip', 'u.name', 'h.name') },
  defaultSort: 'x.since',
  tieBreak: 'x.place',
  unlimited: {
    countFrom: (filter) => (isOwn(filter) ? rowsOf(branches) : from),
    page: (page, filter) => (isOwn(filter) && ownOrders.has(page.sort?.field ?? 'since') ? mergedPage(page) : undefined),
  },
  show: (rows, { person, services: [registry] }) =>
    rows.map(({ lineage, ...row }) => ({ ...stuckRunOf(registry, row), may: mayOf(person, ['bulk.act'], { lineage }) })),
});

function stuckRunOf(registry: Registry, { stepVersion, ownLabel: own, turn, unmet, ...row }: Omit<Kept, 'lineage'>): Omit<StuckRun, 'may'> {
  const run = { step: row.step, stepVersion, occasion: row.occasion, ownLabel: own };
  return {
    ...row,
    label: labelOf(registry, run),
    turnLabel: turn === null ? null : turnLabelOf(registry, run, turn),
    needs: row.kind === 'blocked' ? unmet.map((need) => ({ need, ...repairOf(registry, need) })) : [],
  };
}
