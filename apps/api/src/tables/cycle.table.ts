import type { ScheduleLine } from '@siklus/domain';
import { int, json, moment, oneOf, text, uuid } from './columns.js';
import { table, type RecordOf } from './table.js';
import { unit } from './unit.table.js';

/** A year of an agency. */
export const cycle = table(
  'cycle',
  {
    id: uuid().primary(),
    unit_id: uuid().refersTo(unit),
    year: int(),
    state: oneOf(['draft', 'opening', 'open', 'closed']).default('draft'),
    schedule: json<readonly ScheduleLine[]>(),
    rules_checksum: text(),
    version: int().default(1),
    created_at: moment(),
    opened_at: moment().nullable(),
    template_version: int().nullable(),
  },
  { unique: [['unit_id', 'year']], checks: { cycle_year_check: 'year between 2000 and 2200' } },
);

export type Cycle = RecordOf<typeof cycle>;
