import { aspects, directions, patterns, perspectives, type MeasuringMonth } from '@siklus/domain';
import { boolean, json, numeric, oneOf, smallint, text, uuid } from './columns.js';
import { plan } from './plan.table.js';
import { table, type RecordOf } from './table.js';
import { unit } from './unit.table.js';

/** By what a result of an agreed plan is measured. */
export const planIndicator = table(
  'plan_indicator',
  {
    planId: uuid().primary().refersTo(plan),
    key: text().primary().comment('Names it through all versions of the document’s plan: r3.i2.'),
    resultKey: text(),
    place: smallint(),
    aspect: oneOf(aspects).nullable(),
    perspective: oneOf(perspectives).nullable(),
    text: text(),
    targetLeast: numeric().nullable(),
    targetMost: numeric().nullable().comment('Of a target that is a single number the same as the least.'),
    targetUnit: text().nullable(),
    direction: oneOf(directions).nullable(),
    targetText: text().nullable(),
    pattern: oneOf(patterns),
    months: json<readonly MeasuringMonth[]>().comment('When in the year it is measured, each with the target of its own that it may have.'),
    asksEvidence: boolean().default(false),
    surveyUnitId: uuid().nullable().refersTo(unit).comment('Whose survey of satisfaction publishes the value.'),
  },
  {
    indexes: { plan_indicator_survey: { on: ['surveyUnitId'], where: 'survey_unit_id is not null' } },
    checks: {
      plan_indicator_target_check: '(target_text is null) = (num_nulls(target_least, target_most, target_unit, direction) = 0)',
      plan_indicator_range_check: 'target_least <= target_most',
    },
  },
);

export type PlanIndicator = RecordOf<typeof planIndicator>;
