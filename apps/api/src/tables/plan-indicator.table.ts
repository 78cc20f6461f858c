import { numeric, text, uuid } from './columns.js';
import { plan } from './plan.table.js';
import { table, type RecordOf } from './table.js';

/** What an agreed plan promises, one row an indicator. */
export const planIndicator = table('plan_indicator', {
  planId: uuid().primary().refersTo(plan),
  reference: text().primary(),
  result: text(),
  kind: text(),
  supports: text().nullable(),
  aspect: text(),
  indicator: text(),
  targetNumber: numeric().nullable(),
  targetUnit: text().nullable(),
  targetText: text().nullable(),
});

export type PlanIndicator = RecordOf<typeof planIndicator>;
