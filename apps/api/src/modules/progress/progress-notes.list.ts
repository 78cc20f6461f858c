import { progressNoteRow, type ProgressNoteRow } from '@siklus/contracts/progress-notes';
import { utc } from '../../platform/database/utc.js';
import { asText, defineList } from '../../platform/lists/define-list.js';
import { equals, inIds } from '../../platform/lists/filters.js';
import { documentColumns, participantScope } from '../../workflow/document-columns.js';
import { visitsOfRows } from '../../workflow/record-visit.js';

/** What employees noted between the reviews, for whoever reads their documents; each look is a visit. */
export const progressNotes = defineList<ProgressNoteRow>({
  resource: 'progress-notes',
  words: { id: 'Catatan kemajuan', en: 'Notes of progress' },
  row: progressNoteRow,
  action: 'participant.read',
  from: `progress_note n join participant p on p.id = n.participant_id join employee e on e.id = p.employee_id
    join unit u on u.id = p.unit_id`,
  scope: participantScope,
  columns: {
    id: { sql: 'n.id', filter: inIds },
    ...documentColumns({ cycleId: 'p.cycle_id', participantId: 'n.participant_id', employeeId: 'p.employee_id', unitId: 'p.unit_id' }),
    indicator: { sql: 'n.indicator', filter: equals },
    planVersion: { sql: 'n.plan_version' },
    day: { sql: 'n.day', as: asText, sortable: true },
    value: { sql: 'n.value', as: (sql) => `${sql}::float8` },
    note: { sql: 'n.note' },
    at: { sql: 'n.at', as: utc, sortable: true },
    writtenAt: { sql: 'n.written_at', as: utc },
  },
  defaultSort: 'n.day desc, n.at desc',
  show: visitsOfRows,
});
