import { stepSummary, type StepSummary } from '@siklus/contracts/reports';
import type { Registry, Text } from '@siklus/domain';
import { defineList } from '../../platform/lists/define-list.js';
import { registryToken } from '../../workflow/registry-token.js';
import { counted, inOrder, labelOfStep, ofSums, rolledUp, stepColumns, sumsScope, unitFilters } from './rolled-up.js';

type Kept = Omit<StepSummary, 'label'> & { readonly ownLabel: Text | null };

const inState = (state: string) => `coalesce(sum(x.n) filter (where x.state = '${state}'), 0)::int as ${state}`;

const sums = `(select x.cycle_id, up.id as unit_id, x.step, x.occasion, sum(x.n)::int as total,
    ${['done', 'skipped', 'open', 'blocked', 'scheduled', 'cancelled'].map(inState).join(', ')}
  from ${counted} ${rolledUp} where x.step <> '' group by 1, 2, 3, 4 having sum(x.n) > 0) s`;

/** How each step stands in each unit of a cycle, with all below it. */
export const stepSummaries = defineList<StepSummary, Kept, [Registry]>({
  resource: 'step-summaries',
  needs: [registryToken],
  words: { id: 'Ringkasan per langkah', en: 'Summary by step' },
  row: stepSummary,
  action: 'cycle.read',
  from: `${sums} ${ofSums}`,
  scope: sumsScope,
  columns: {
    id: { sql: `concat_ws('/', s.cycle_id, s.unit_id, s.step, s.occasion)` },
    ...stepColumns,
    total: { sql: 's.total' },
    done: { sql: 's.done', sortable: true },
    skipped: { sql: 's.skipped', sortable: true },
    open: { sql: 's.open', sortable: true },
    blocked: { sql: 's.blocked', sortable: true },
    scheduled: { sql: 's.scheduled', sortable: true },
    cancelled: { sql: 's.cancelled', sortable: true },
  },
  sorts: { opensOn: inOrder },
  filters: unitFilters,
  defaultSort: `c.year desc, u.name, ${inOrder}, s.step, s.occasion`,
  show: (rows, { services: [registry] }) =>
    rows.map(({ ownLabel, ...row }) => ({ ...row, label: labelOfStep(registry, row.step, row.occasion, ownLabel) })),
});
