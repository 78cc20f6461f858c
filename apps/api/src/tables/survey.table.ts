import { gradeCodes, surveyStates, weightModes, type Totals } from '@siklus/domain';
import { day, int, json, numeric, oneOf, uuid } from './columns.js';
import { table } from './table.js';
import { unit } from './unit.table.js';

/** A survey of public satisfaction of a unit, as it stands now. */
export const survey = table(
  'survey',
  {
    id: uuid().primary(),
    unitId: uuid().refersTo(unit),
    firstDay: day(),
    lastDay: day(),
    state: oneOf(surveyStates),
    weightMode: oneOf(weightModes),
    respondents: int(),
    served: int().nullable(),
    totals: json<Totals>().comment('By element, the sum of what all respondents answered.'),
    index: numeric().comment('What the figures come to; with its grade, so that lists are ordered by it.'),
    grade: oneOf(gradeCodes),
    version: int().default(1),
  },
  {
    checks: { survey_days_check: 'first_day <= last_day' },
    indexes: { survey_once: { on: ['unitId', 'lastDay'], unique: true, where: `state <> 'WITHDRAWN'` } },
  },
);
