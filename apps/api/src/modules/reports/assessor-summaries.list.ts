import { assessorSummary, type AssessorSummary } from '@siklus/contracts/reports';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { inIds, search } from '../../platform/lists/filters.js';
import { now, ofSums, rolledUp, sumsScope, unitColumns, unitFilters } from './rolled-up.js';

// What somebody owes in his own document is no assessor's work.
const sums = `(select x.cycle_id, up.id as unit_id, x.holder_id, count(*)::int as open,
    count(*) filter (where x.due_at < ${now})::int as late, min(x.due_at) as oldest, max(x.reminded_at) as reminded_at
  from task x ${rolledUp}
 where x.state = 'open' and x.holder_id <> x.employee_id group by 1, 2, 3) s`;

/** Who has turns in documents of others, how many of these are past due and since when, and when he was last reminded. */
export const assessorSummaries = defineList<AssessorSummary>({
  resource: 'assessor-summaries',
  words: { id: 'Ringkasan per pejabat penilai', en: 'Summary by assessor' },
  row: assessorSummary,
  action: 'cycle.read',
  from: `${sums} ${ofSums} join employee h on h.id = s.holder_id`,
  scope: sumsScope,
  columns: {
    id: { sql: `concat_ws('/', s.cycle_id, s.unit_id, s.holder_id)` },
    ...unitColumns,
    holderId: { sql: 's.holder_id', filter: inIds },
    holderName: { sql: 'h.name', sortable: true },
    open: { sql: 's.open', sortable: true },
    late: { sql: 's.late', sortable: true },
    days: {
      sql: `greatest(0, (${now} at time zone zone_name(u.zone))::date - (s.oldest at time zone zone_name(u.zone))::date)`,
      sortable: true,
    },
    remindedAt: { sql: 's.reminded_at', as: utc, sortable: true },
  },
  filters: { ...unitFilters, q: search('h.name') },
  defaultSort: 'c.year desc, u.name, s.late desc, h.name',
});
