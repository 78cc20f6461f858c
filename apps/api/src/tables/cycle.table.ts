import { cycleStates, type Enrols, type ScheduleLine } from '@siklus/domain';
import { boolean, int, json, moment, oneOf, text, uuid } from './columns.js';
import { table, type RecordOf } from './table.js';
import { unit } from './unit.table.js';

/** A year of an agency. */
export const cycle = table(
  'cycle',
  {
    id: uuid().primary(),
    unitId: uuid().refersTo(unit),
    year: int(),
    state: oneOf(cycleStates).default('draft'),
    schedule: json<readonly ScheduleLine[]>(),
    rulesChecksum: text(),
    version: int().default(1),
    createdAt: moment(),
    openedAt: moment().nullable(),
    closedAt: moment().nullable(),
    templateVersion: int().nullable(),
    enrols: json<Enrols>().defaultSql(`'{}'`).comment('Which employees of the unit take part; what is not named leaves nobody out.'),
    joins: boolean().default(true).comment('Whether they join by themselves when they come while it runs.'),
    asksExpectations: boolean().default(false).comment('Whether whoever agrees on targets writes what he expects of each core value.'),
  },
  { unique: [['unitId', 'year']], checks: { cycle_year_check: 'year between 2000 and 2200' } },
);

export type Cycle = RecordOf<typeof cycle>;
