import { trainingRecommendation, type TrainingRecommendation } from '@siklus/contracts/training-recommendations';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search, within } from '../../platform/lists/filters.js';
import { visitsOfRows } from '../../workflow/record-visit.js';
import { participantScope } from '../../workflow/document-columns.js';

/** Approved recommendations: the newest version of each participant. */
export const trainingRecommendations = defineList<TrainingRecommendation>({
  resource: 'training-recommendations',
  row: trainingRecommendation,
  action: 'training.read',
  from: `training_recommendation t join participant p on p.id = t.participant_id join employee e on e.id = p.employee_id
    join unit u on u.id = p.unit_id join course c on c.code = t.course_code`,
  scope: participantScope,
  where: 't.version = (select max(n.version) from training_recommendation n where n.participant_id = t.participant_id)',
  columns: {
    id: { sql: 't.id', filter: inIds },
    participantId: { sql: 't.participant_id', filter: inIds },
    employeeId: { sql: 'p.employee_id', filter: inIds },
    employeeName: { sql: 'e.name', sortable: true },
    unitName: { sql: 'u.name', sortable: true },
    courseCode: { sql: 't.course_code', filter: equals },
    courseTitle: { sql: 'c.title', sortable: true },
    hours: { sql: 't.hours', sortable: true },
    reason: { sql: 't.reason' },
    approvedAt: { sql: 't.approved_at', as: utc, sortable: true },
  },
  filters: { cycleId: inIds('p.cycle_id'), unitId: within('u.lineage'), q: search('e.name', 'e.nip', 'c.title') },
  defaultSort: 't.approved_at desc',
  show: visitsOfRows,
});
