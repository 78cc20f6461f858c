import { samplePlan, type SamplePlan } from '@siklus/contracts/sample-plans';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search } from '../../platform/lists/filters.js';

/** The library of plans to begin from. */
export const samplePlans = defineList<SamplePlan>({
  resource: 'sample-plans',
  words: { id: 'Contoh sasaran', en: 'Sample plans' },
  row: samplePlan,
  action: 'sample-plan.read',
  from: 'sample_plan s',
  scope: 'all',
  columns: {
    id: { sql: 's.id', filter: inIds },
    name: { sql: 's.name', sortable: true },
    positions: { sql: 's.positions' },
    results: { sql: 's.results' },
    active: { sql: 's.active', sortable: true, filter: equals },
    version: { sql: 's.version' },
  },
  filters: { q: search('s.name', `array_to_string(s.positions, ' ')`) },
  defaultSort: 's.name',
});
