import { expect, it } from '@jest/globals';
import type { Action, Grant } from '@siklus/domain';
import { plannedAnew } from '../database/planned-anew.js';
import { planFor } from './plan-for.js';

const inUnit: Grant = { role: 'administrator', unitId: 'u-1' };
const everywhere: Grant = { role: 'administrator', unitId: null };
const office: Grant = { role: 'training-office', unitId: 'u-1' };

it.each<[string, readonly Grant[], readonly Action[], string]>([
  ['kept for whoever reaches rows by who he is to them', [], ['task.read'], ''],
  ['not kept for a role in some units', [inUnit], ['task.read'], plannedAnew],
  ['not kept for a role without limit', [everywhere], ['task.read'], plannedAnew],
  ['not kept for who serves a pool', [office], ['notification.read'], plannedAnew],
  ['not kept where a role gives one of two rights', [inUnit], ['notification.read', 'task.read'], plannedAnew],
  ['not kept of what everybody reaches', [], ['unit.read'], plannedAnew],
])('the plan of what is asked within rights is %s', (_what, grants, actions, plan) => {
  const pools = grants.flatMap(({ role }) => (role === 'training-office' ? [role] : []));
  expect(planFor({ grants, pools }, actions)).toBe(plan);
});
