import { plan, type Plan } from '@siklus/contracts/plans';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search, within } from '../../platform/lists/filters.js';
import { visitsOfRows } from '../../workflow/record-visit.js';
import { participantScope } from '../../workflow/document-columns.js';

const indicators = `(select json_agg(json_build_object('reference', i.reference, 'result', i.result, 'kind', i.kind, 'supports', i.supports,
    'aspect', i.aspect, 'indicator', i.indicator, 'targetNumber', i.target_number, 'targetUnit', i.target_unit, 'targetText', i.target_text)
    order by i.reference) from plan_indicator i where i.plan_id = n.id)`;

/** Agreed targets, every version. */
export const plans = defineList<Plan>({
  resource: 'plans',
  row: plan,
  action: 'plan.read',
  from: 'plan n join participant p on p.id = n.participant_id join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id',
  scope: participantScope,
  columns: {
    id: { sql: 'n.id', filter: inIds },
    participantId: { sql: 'n.participant_id', filter: inIds },
    employeeId: { sql: 'p.employee_id', filter: inIds },
    employeeName: { sql: 'e.name', sortable: true },
    version: { sql: 'n.version', sortable: true, filter: equals },
    agreedAt: { sql: 'n.agreed_at', as: utc, sortable: true },
    indicators: { sql: indicators },
  },
  filters: { cycleId: inIds('p.cycle_id'), unitId: within('u.lineage'), q: search('e.name', 'e.nip') },
  defaultSort: 'n.agreed_at desc',
  show: visitsOfRows,
});
