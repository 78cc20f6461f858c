import { heldResult, type HeldResult } from '@siklus/contracts/siasn';
import type { Registry, Text } from '@siklus/domain';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, search } from '../../platform/lists/filters.js';
import { documentColumns, participantScope } from '../../workflow/document-columns.js';
import { labelOf, ownLabel } from '../../workflow/labels.js';
import { registryToken } from '../../workflow/registry-token.js';
import { isFinal, now, ratedRuns, ratedSteps } from './settled-results.js';

interface Kept extends Omit<HeldResult, 'label'> {
  readonly stepVersion: number;
  readonly ownLabel: Text | null;
}

/** SQL for why the result of a step run does not leave, whose turn it is to be there: one that is final is not among them. */
export const whyHeld = `case
  when r.state = 'cancelled' then 'ENDED'
  when g.participant_id is null then case r.state when 'skipped' then 'PASSED_OVER' else 'NOT_RATED' end
  when r.state = 'done' then 'MAY_OBJECT'
  when exists (select from task t where t.participant_id = p.id and t.step_run_id = r.id and t.round = r.round
      and t.outcome = 'done' and t.answers ? 'behaviour')
  then 'AWAITS_RESPONSE'
  else 'REOPENED' end`;

/** Which step runs are told of: what has not begun is no result yet. */
export const isHeld = `r.step in ('${Object.values(ratedSteps).join("', '")}') and (r.opens_at <= ${now} or g.participant_id is not null)
  and not coalesce(${isFinal}, false)`;

/** Results that do not leave for SIASN, each with why: so that nobody takes what is missing there for a mistake. */
export const heldResults = defineList<HeldResult, Kept, [Registry]>({
  resource: 'held-results',
  needs: [registryToken],
  words: { id: 'Hasil yang belum dapat dikirim', en: 'Results that do not leave yet' },
  row: heldResult,
  action: 'results.read',
  from: ratedRuns,
  scope: participantScope,
  where: isHeld,
  columns: {
    id: { sql: 'r.id' },
    ...documentColumns({ cycleId: 'p.cycle_id', participantId: 'p.id', employeeId: 'p.employee_id', unitId: 'p.unit_id' }),
    nip: { sql: 'e.nip', sortable: true },
    step: { sql: 'r.step', filter: equals },
    stepVersion: { sql: 'r.step_version' },
    ownLabel: { sql: ownLabel({ cycleId: 'p.cycle_id', step: 'r.step', occasion: 'r.occasion' }) },
    occasion: { sql: 'r.occasion', filter: equals },
    why: { sql: whyHeld, sortable: true, filter: equals },
    finalAt: { sql: `case when r.state = 'done' then g.final_at end`, as: utc, sortable: true },
  },
  filters: { q: search('e.name', 'e.nip') },
  defaultSort: 'p.year desc, r.opens_at, u.name, e.name',
  show: (rows, { services: [registry] }) =>
    rows.map(({ stepVersion, ownLabel: own, ...row }) => ({ ...row, label: labelOf(registry, { ...row, stepVersion, ownLabel: own }) })),
});
