import { bytes, int, moment, oneOf, uuid } from './columns.js';
import { cycle } from './cycle.table.js';
import { employee } from './employee.table.js';
import { table, type RecordOf } from './table.js';
import { unit } from './unit.table.js';

/** An employee in a cycle: the head of a document. */
export const participant = table(
  'participant',
  {
    id: uuid().primary(),
    cycle_id: uuid().refersTo(cycle),
    employee_id: uuid().refersTo(employee),
    unit_id: uuid().refersTo(unit),
    state: oneOf(['active', 'complete', 'withdrawn']),
    version: int(),
    wakes_at: moment().nullable().comment('The next moment at which something happens by itself.'),
    audit_n: int().comment('How many entries the document’s trail has.'),
    audit_head: bytes().comment('The hash of the last of them.'),
  },
  {
    unique: [['cycle_id', 'employee_id']],
    indexes: {
      participant_employee: { on: ['employee_id'] },
      participant_unit: { on: ['cycle_id', 'unit_id'] },
      participant_wakes: { on: ['wakes_at'], where: 'wakes_at is not null' },
      // Orders in which the long lists are read, so that a page costs as much with a province as with an office.
      participant_by_unit: { on: ['unit_id', 'id'] },
      participant_by_state: { on: ['state', 'id'] },
    },
  },
);

export type Participant = RecordOf<typeof participant>;
