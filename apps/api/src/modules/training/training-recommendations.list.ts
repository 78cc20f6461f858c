import { trainingRecommendation, type TrainingRecommendation } from '@siklus/contracts/training-recommendations';
import { recommendation, restsOn, type Registry, type RunState } from '@siklus/domain';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search, within } from '../../platform/lists/filters.js';
import { visitsOfRows } from '../../workflow/record-visit.js';
import { participantScope } from '../../workflow/document-columns.js';
import { registryToken } from '../../workflow/registry-token.js';

interface Kept extends Omit<TrainingRecommendation, 'isOutdated'> {
  readonly stepVersion: number;
  readonly stepState: RunState;
  readonly reopened: readonly string[];
}

/** SQL for the steps that were reopened since the recommendation `t` was approved. */
const reopenedSince = `array(select e.body ->> 'step' from audit_entry e
  where e.stream = 'participant:' || p.id and e.action = 'run.reopen' and e.at > t.approved_at)`;

/** Approved recommendations: the newest version of each participant. */
export const trainingRecommendations = defineList<TrainingRecommendation, Kept, [Registry]>({
  resource: 'training-recommendations',
  needs: [registryToken],
  words: { id: 'Rekomendasi pelatihan', en: 'Training recommendations' },
  row: trainingRecommendation,
  action: 'training.read',
  from: `training_recommendation t join participant p on p.id = t.participant_id join employee e on e.id = p.employee_id
    join unit u on u.id = p.unit_id join step_run r on r.participant_id = p.id and r.step = '${recommendation.step}'`,
  scope: participantScope,
  where: 't.version = (select max(n.version) from training_recommendation n where n.participant_id = t.participant_id)',
  columns: {
    id: { sql: 't.id', filter: inIds },
    participantId: { sql: 't.participant_id', filter: inIds },
    employeeId: { sql: 'p.employee_id', filter: inIds },
    employeeName: { sql: 'e.name', sortable: true },
    unitName: { sql: 'u.name', sortable: true },
    courseCode: { sql: 't.course_code', filter: equals },
    courseTitle: { sql: 't.title', sortable: true },
    hours: { sql: 't.hours', sortable: true },
    reason: { sql: 't.reason' },
    stepVersion: { sql: 'r.step_version' },
    stepState: { sql: 'r.state' },
    reopened: { sql: reopenedSince },
    approvedAt: { sql: 't.approved_at', as: utc, sortable: true },
  },
  filters: { cycleId: inIds('p.cycle_id'), unitId: within('u.lineage'), q: search('e.name', 'e.nip', 't.title') },
  defaultSort: 't.approved_at desc',
  show: async (rows, asking) => {
    await visitsOfRows(rows, asking);
    return rows.map(({ stepVersion, stepState, reopened, ...row }) => {
      const rests = (other: string) => restsOn(asking.services[0], { step: recommendation.step, stepVersion }, other);
      return { ...row, isOutdated: stepState !== 'done' || reopened.some(rests) };
    });
  },
});
