import { participantStates } from '@siklus/domain';
import { bytes, int, moment, oneOf, uuid } from './columns.js';
import { cycle } from './cycle.table.js';
import { employee } from './employee.table.js';
import { table } from './table.js';
import { unit } from './unit.table.js';

/** An employee in a cycle: the head of a document. */
export const participant = table(
  'participant',
  {
    id: uuid().primary(),
    cycleId: uuid().refersTo(cycle),
    employeeId: uuid().refersTo(employee),
    year: int().comment('That of its cycle: an employee has one document a year, in whatever cycle.'),
    templateVersion: int().nullable().comment('The template that the document follows.'),
    unitId: uuid().refersTo(unit),
    state: oneOf(participantStates),
    version: int(),
    wakesAt: moment().nullable().comment('The next moment at which something happens by itself.'),
    auditN: int().comment('How many entries the document’s trail has.'),
    auditHead: bytes().comment('The hash of the last of them.'),
  },
  {
    unique: [['employeeId', 'year']],
    indexes: {
      participant_cycle: { on: ['cycleId', 'employeeId'] },
      participant_unit: { on: ['cycleId', 'unitId'] },
      participant_wakes: { on: ['wakesAt'], where: 'wakes_at is not null' },
      // Orders in which the long lists are read, so that a page costs as much with a province as with an office.
      participant_by_unit: { on: ['unitId', 'id'] },
      participant_by_state: { on: ['state', 'id'] },
    },
  },
);
