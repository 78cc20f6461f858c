import { moment, oneOf, uuid } from './columns.js';
import { employee } from './employee.table.js';
import { givenReason } from './given-reason.table.js';
import { table } from './table.js';

/** Whom somebody without a supervisor named as his superior; it changes nothing until an administrator has confirmed it. */
export const superiorNaming = table(
  'superior_naming',
  {
    id: uuid().primary(),
    employeeId: uuid().refersTo(employee),
    supervisorId: uuid().refersTo(employee).comment('Whom he named.'),
    reasonId: uuid().refersTo(givenReason),
    state: oneOf(['WAITING', 'REPLACED', 'CONFIRMED', 'DECLINED']),
    madeAt: moment(),
    decidedAt: moment().nullable(),
    decisionReasonId: uuid().nullable().refersTo(givenReason).comment('Why, and who decided it.'),
  },
  { indexes: { superior_naming_employee: { on: ['employeeId'] } } },
);
