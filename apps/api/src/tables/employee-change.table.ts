import type { FieldChange } from '@siklus/domain';
import { bytes, int, json, moment, text, uuid } from './columns.js';
import { table } from './table.js';

/** What one act changed about a person, with the old and the new value of each field: evidence, so it is only ever added to. */
export const employeeChange = table(
  'employee_change',
  {
    employeeId: uuid().primary().comment('Evidence outlives somebody whom an import had brought and that was undone.'),
    n: int().primary().comment('The line of the person’s trail that commits to it.'),
    at: moment(),
    post: text().nullable().comment('The title of the post that it is about.'),
    fields: json<readonly FieldChange[]>(),
    source: text().nullable().comment('The name of the file that was imported; none where somebody changed it by hand.'),
    salt: bytes().comment('The trail commits to what changed with it, and holds no value of it.'),
  },
  { indexes: { employee_change_at: { on: ['at', 'n'] } } },
);
