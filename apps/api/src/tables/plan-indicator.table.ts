import { numeric, text, uuid } from './columns.js';
import { plan } from './plan.table.js';
import { table, type RecordOf } from './table.js';

/** What an agreed plan promises, one row an indicator. */
export const planIndicator = table('plan_indicator', {
  plan_id: uuid().primary().refersTo(plan),
  reference: text().primary(),
  result: text(),
  kind: text(),
  supports: text().nullable(),
  aspect: text(),
  indicator: text(),
  target_number: numeric().nullable(),
  target_unit: text().nullable(),
  target_text: text().nullable(),
});

export type PlanIndicator = RecordOf<typeof planIndicator>;
