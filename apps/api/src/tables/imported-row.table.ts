import { boolean, int, json, oneOf, text, uuid } from './columns.js';
import { importedFile } from './imported-file.table.js';
import { table } from './table.js';

/** A row of an import that is new or changes something: what is written of it, and what was there before. */
export const importedRow = table(
  'imported_row',
  {
    importId: uuid().primary().refersTo(importedFile),
    n: int().primary().comment('Its place in the order in which rows are written: whoever is above others comes first.'),
    line: int(),
    nip: text(),
    name: text(),
    employeeId: uuid().nullable().comment('None where a rating is told of somebody who is not kept.'),
    isNew: boolean(),
    part: json<unknown>(),
    state: oneOf(['waiting', 'written', 'left', 'undoing', 'undone', 'stays']).default('waiting'),
    code: text().nullable(),
    seen: int().comment(
      'The last change of the person when the file was checked: a later one that is not of this import counts before it.',
    ),
    told: int().nullable().comment('The line of the person’s trail that tells of the writing.'),
    toldBack: int().nullable().comment('The one that tells of the undoing.'),
  },
  {
    indexes: {
      imported_row_waiting: { on: ['importId', 'n'], where: "state in ('waiting', 'undoing')" },
      imported_row_employee: { on: ['employeeId'] },
    },
  },
);
