import { plan, type Plan } from '@siklus/contracts/plans';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search, within } from '../../platform/lists/filters.js';
import { participantScope } from '../../workflow/document-columns.js';
import { closers } from '../../workflow/closers.js';
import { changesOf, ofAgreement, resultsOf } from '../../workflow/document-plans.js';
import { visitsOfRows } from '../../workflow/record-visit.js';

/** The version before is read to say what changed. */
type Kept = Omit<Plan, 'changes'> & {
  readonly before: Plan['results'] | null;
  readonly annexBefore: Plan['annex'] | null;
  readonly expectedBefore: Plan['expectations'] | null;
};

/** Agreed targets, every version. */
export const plans = defineList<Plan, Kept>({
  resource: 'plans',
  words: { id: 'Sasaran kinerja', en: 'Performance plans' },
  row: plan,
  action: 'plan.read',
  from: `plan n join participant p on p.id = n.participant_id join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id
    left join plan former on former.participant_id = n.participant_id and former.version = n.version - 1`,
  scope: participantScope,
  columns: {
    id: { sql: 'n.id', filter: inIds },
    participantId: { sql: 'n.participant_id', filter: inIds },
    year: { sql: 'p.year', sortable: true, filter: equals },
    employeeId: { sql: 'p.employee_id', filter: inIds },
    employeeName: { sql: 'e.name', sortable: true },
    version: { sql: 'n.version', sortable: true, filter: equals },
    agreedAt: { sql: 'n.agreed_at', as: utc, sortable: true },
    agreedBy: { sql: ofAgreement('n', closers.by) },
    onBehalfOf: { sql: ofAgreement('n', closers.onBehalfOf) },
    approach: { sql: 'n.approach', filter: equals },
    annex: { sql: 'n.annex' },
    expectations: { sql: 'n.expectations' },
    results: { sql: resultsOf('n.id') },
    before: { sql: resultsOf('former.id') },
    annexBefore: { sql: 'former.annex' },
    expectedBefore: { sql: 'former.expectations' },
  },
  filters: { cycleId: inIds('p.cycle_id'), unitId: within('u.lineage'), q: search('e.name', 'e.nip') },
  defaultSort: 'n.agreed_at desc',
  show: async (rows, view) =>
    (await visitsOfRows(rows, view)).map(({ before, annexBefore: annex, expectedBefore: expectations, ...row }) => {
      const former = before === null || annex === null || expectations === null ? null : { results: before, annex, expectations };
      return { ...row, changes: changesOf(former, row) };
    }),
});
