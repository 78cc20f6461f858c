import { account } from './account.table.js';
import { day, text, uuid } from './columns.js';
import { employee } from './employee.table.js';
import { givenReason } from './given-reason.table.js';
import { table, type RecordOf } from './table.js';

/** The source of a standing that no list told: it was said by hand. */
export const byHand = '';

/** A standing that an employee is to have from a later day on; it goes once it has begun, or was taken back. */
export const comingStanding = table(
  'coming_standing',
  {
    id: uuid().primary(),
    employeeId: uuid().refersTo(employee),
    standing: text(),
    beginsOn: day().comment('A day of the unit where the employee is then.'),
    givenBy: uuid().refersTo(account),
    source: text().comment('The name of the list that told it.'),
    reasonId: uuid().refersTo(givenReason),
    reasonHash: text().comment('What the trail says of it when it begins.'),
  },
  { unique: [['employeeId', 'beginsOn']] },
);

export type ComingStanding = RecordOf<typeof comingStanding>;
