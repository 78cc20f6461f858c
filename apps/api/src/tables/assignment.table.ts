import { day, moment, oneOf, text, uuid } from './columns.js';
import { employee } from './employee.table.js';
import { table, type RecordOf } from './table.js';
import { unit } from './unit.table.js';

/** A post held by an employee from one day to another. */
export const assignment = table(
  'assignment',
  {
    id: uuid().primary(),
    employeeId: uuid().refersTo(employee),
    unitId: uuid().refersTo(unit),
    kind: oneOf(['D', 'PLT', 'PLH', 'PJ', 'TT']),
    position: text(),
    positionType: text(),
    level: text().nullable(),
    supervisorId: uuid().nullable().refersTo(employee),
    validFrom: day(),
    validTo: day().nullable(),
    startsAt: moment().keptByTrigger().comment('The first day as a moment of the unit’s own zone, kept by a trigger.'),
    endsAt: moment().keptByTrigger().comment('The end of the last day, likewise: who holds a post now is then a plain comparison.'),
    formerEnd: day()
      .nullable()
      .comment(
        'The last day that the main post before had until it had to end for this one: infinity for an open end, null where none had to.',
      ),
  },
  {
    indexes: {
      assignment_employee: { on: ['employeeId'] },
      assignment_supervisor: { on: ['supervisorId'] },
      assignment_unit: { on: ['unitId'] },
      // Posts begin and end by themselves: whoever follows that looks for the moments since his last pass.
      assignment_begins: { on: ['startsAt'] },
      assignment_ends: { on: ['endsAt'], where: `ends_at < 'infinity'` },
      assignment_acting: { on: ['unitId', 'position'], where: `kind in ('PLT', 'PLH', 'PJ')` },
    },
    checks: {
      nobody_supervises_himself: 'supervisor_id <> employee_id',
      ends_after_it_begins: 'valid_to is null or valid_to >= valid_from',
    },
    exclusions: {
      one_main_post_at_a_time: `using gist (employee_id with =, tstzrange(starts_at, ends_at) with &&) where (kind in ('D', 'PJ', 'TT'))`,
    },
  },
);

export type Assignment = RecordOf<typeof assignment>;
