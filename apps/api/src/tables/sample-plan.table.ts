import type { SamplePlan } from '@siklus/domain';
import { boolean, int, json, text, texts, uuid } from './columns.js';
import { table } from './table.js';

/** A plan to begin from. The product brings some along; all are the office's own to change. */
export const samplePlan = table('sample_plan', {
  id: uuid().primary(),
  name: text().unique(),
  positions: texts(),
  results: json<SamplePlan['results']>(),
  active: boolean().default(true),
  version: int().default(1),
});
