import { boolean, day, int, text, uuid } from './columns.js';
import { employee } from './employee.table.js';
import { table } from './table.js';

/** A training that somebody plans or has attended, in the words of whoever attended it. */
export const learningRecord = table(
  'learning_record',
  {
    id: uuid().primary(),
    employeeId: uuid().refersTo(employee),
    title: text(),
    form: text(),
    heldOn: day().comment('Its last day: its hours count in that year.'),
    hours: int(),
    attended: boolean(),
    certificate: text().nullable(),
    version: int().default(1),
  },
  {
    checks: { learning_record_hours_check: 'hours > 0' },
    indexes: { learning_record_once: { on: ['employeeId', 'heldOn', 'title'], unique: true } },
  },
);
