import { day, moment, oneOf, text, uuid } from './columns.js';
import { employee } from './employee.table.js';
import { table, type RecordOf } from './table.js';
import { unit } from './unit.table.js';

/** A post held by an employee from one day to another. */
export const assignment = table(
  'assignment',
  {
    id: uuid().primary(),
    employee_id: uuid().refersTo(employee),
    unit_id: uuid().refersTo(unit),
    kind: oneOf(['D', 'PLT', 'PLH', 'PJ', 'TT']),
    position: text(),
    position_type: text(),
    level: text().nullable(),
    supervisor_id: uuid().nullable().refersTo(employee),
    valid_from: day(),
    valid_to: day().nullable(),
    starts_at: moment().comment('The first day as a moment of the unit’s own zone, kept by a trigger.'),
    ends_at: moment().comment('The end of the last day, likewise: who holds a post now is then a plain comparison.'),
    former_end: day()
      .nullable()
      .comment(
        'The last day that the main post before had until it had to end for this one: infinity for an open end, null where none had to.',
      ),
  },
  {
    indexes: {
      assignment_employee: { on: ['employee_id'] },
      assignment_supervisor: { on: ['supervisor_id'] },
      assignment_unit: { on: ['unit_id'] },
      assignment_acting: { on: ['unit_id', 'position'], where: `kind in ('PLT', 'PLH', 'PJ')` },
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
