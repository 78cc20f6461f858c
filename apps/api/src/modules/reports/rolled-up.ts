import type { Registry, Text } from '@siklus/domain';
import { newestOf, occasionLabel } from '@siklus/domain';
import { equals, inIds, within, type Filter } from '../../platform/lists/filters.js';
import { ownLabel } from '../../workflow/labels.js';

/** SQL of the moment that a report takes for now: asked once, as it costs more than all else that is done with a row. */
export const now = `(select business_now())`;

/** SQL that gives each row with a unit `x.unit_id` once for that unit and once for each above it, `up.id`. */
export const rolledUp = `join unit leaf on leaf.id = x.unit_id cross join lateral unnest(leaf.lineage) up(id)`;

/** SQL of the counters of the boards, what is not yet added to them counted in. */
export const counted = `(select cycle_id, unit_id, step, occasion, state, due_on, n from progress_count
  union all select cycle_id, unit_id, step, occasion, state, due_on, d from progress_delta) x`;

/** SQL of the cycle and the unit of sums `s`: of units of the cycle alone, not of those above them. */
export const ofSums = `join cycle c on c.id = s.cycle_id join unit u on u.id = s.unit_id and u.lineage @> array[c.unit_id]`;

/** How sums of units relate to people: whoever looks after a unit looks after all below it. */
export const sumsScope = { lineage: 'u.lineage' } as const;

/** The columns by which every report says of what it is. */
export const unitColumns = {
  cycleId: { sql: 's.cycle_id', filter: inIds },
  unitId: { sql: 's.unit_id', filter: () => within('u.lineage') },
  year: { sql: 'c.year', sortable: true, filter: equals },
  unitName: { sql: 'u.name', sortable: true },
} as const;

/** The same of a report about steps, with what the cycle calls them. */
export const stepColumns = {
  ...unitColumns,
  step: { sql: 's.step', filter: equals },
  occasion: { sql: 's.occasion', filter: equals },
  ownLabel: { sql: ownLabel({ cycleId: 's.cycle_id', step: 's.step', occasion: 's.occasion' }) },
} as const;

/** Filters of every report: the sums of one unit alone. */
export const unitFilters: Readonly<Record<string, Filter>> = { ownUnitId: inIds('s.unit_id') };

/** SQL for when in the year a step opens, so that reports tell steps in their order. */
export const inOrder = `(select coalesce(min(line ->> 'opensOn'), '9999') from jsonb_array_elements(c.schedule) line
  where line ->> 'step' = s.step and line ->> 'occasion' = s.occasion)`;

/** What people call a step that a report sums up, whichever versions of it its documents follow. */
export function labelOfStep(registry: Registry, step: string, occasion: string, own: Text | null): Text {
  const definition = newestOf(registry.steps).get(step);
  return own ?? (definition === undefined ? { id: step, en: step } : occasionLabel(definition, occasion));
}
