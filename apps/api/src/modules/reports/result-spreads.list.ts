import { resultSpread, type ResultSpread } from '@siklus/contracts/reports';
import type { Registry, Text } from '@siklus/domain';
import { defineList } from '../../platform/lists/define-list.js';
import { registryToken } from '../../workflow/registry-token.js';
import { inOrder, labelOfStep, now, ofSums, rolledUp, stepColumns, sumsScope, unitFilters } from './rolled-up.js';

type Kept = Omit<ResultSpread, 'label'> & { readonly ownLabel: Text | null };

const of = (predicate: string) => `count(*) filter (where x.predicate = '${predicate}')::int`;

const newest = `(select distinct on (g.participant_id, g.step, g.occasion) p.cycle_id, p.unit_id, g.step, g.occasion, g.predicate,
    r.state = 'done' and g.final_at <= ${now} as final
  from rating g join participant p on p.id = g.participant_id
  join step_run r on r.participant_id = g.participant_id and r.step = g.step and r.occasion = g.occasion
 order by g.participant_id, g.step, g.occasion, g.version desc) x`;

const sums = `(select x.cycle_id, up.id as unit_id, x.step, x.occasion,
    count(*)::int as rated, count(*) filter (where x.final)::int as final,
    ${of('VERY_GOOD')} as "veryGood", ${of('GOOD')} as good, ${of('NEEDS_IMPROVEMENT')} as "needsImprovement", ${of('POOR')} as poor,
    ${of('VERY_POOR')} as "veryPoor" from ${newest} ${rolledUp} group by 1, 2, 3, 4) s`;

/** How the predicates of a period or a year are spread in each unit, with all below it; one year beside another. */
export const resultSpreads = defineList<ResultSpread, Kept, [Registry]>({
  resource: 'result-spreads',
  needs: [registryToken],
  words: { id: 'Sebaran predikat', en: 'Spread of predicates' },
  row: resultSpread,
  action: 'results.read',
  from: `${sums} ${ofSums}`,
  scope: sumsScope,
  columns: {
    id: { sql: `concat_ws('/', s.cycle_id, s.unit_id, s.step, s.occasion)` },
    ...stepColumns,
    rated: { sql: 's.rated', sortable: true },
    final: { sql: 's.final', sortable: true },
    veryGood: { sql: 's."veryGood"', sortable: true },
    good: { sql: 's.good', sortable: true },
    needsImprovement: { sql: 's."needsImprovement"', sortable: true },
    poor: { sql: 's.poor', sortable: true },
    veryPoor: { sql: 's."veryPoor"', sortable: true },
  },
  sorts: { opensOn: inOrder },
  filters: unitFilters,
  defaultSort: `c.year desc, u.name, ${inOrder}, s.step, s.occasion`,
  show: (rows, { services: [registry] }) =>
    rows.map(({ ownLabel, ...row }) => ({ ...row, label: labelOfStep(registry, row.step, row.occasion, ownLabel) })),
});
