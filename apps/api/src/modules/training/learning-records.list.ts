import { learningRecord, type LearningRecord } from '@siklus/contracts/learning-records';
import { asText, defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search } from '../../platform/lists/filters.js';

/** The ledger of trainings: what somebody plans, and what he has attended. */
export const learningRecords = defineList<LearningRecord>({
  resource: 'learning-records',
  words: { id: 'Catatan pelatihan', en: 'Learning records' },
  row: learningRecord,
  action: 'learning.read',
  from: `learning_record l join employee e on e.id = l.employee_id
    left join current_assignment a on a.employee_id = e.id left join unit u on u.id = a.unit_id`,
  scope: { lineage: 'u.lineage', employee: 'l.employee_id' },
  columns: {
    id: { sql: 'l.id', filter: inIds },
    employeeId: { sql: 'l.employee_id', filter: inIds },
    employeeName: { sql: 'e.name', sortable: true },
    title: { sql: 'l.title', sortable: true },
    form: { sql: 'l.form' },
    heldOn: { sql: 'l.held_on', as: asText, sortable: true },
    hours: { sql: 'l.hours', sortable: true },
    attended: { sql: 'l.attended', filter: equals },
    certificate: { sql: 'l.certificate' },
    version: { sql: 'l.version' },
  },
  filters: { q: search('e.name', 'e.nip', 'l.title') },
  defaultSort: 'l.held_on desc',
});
