import { occasionLabel, type Registry, type Text } from '@siklus/domain';

/** SQL for what the cycle itself calls this step on this occasion, null where its template keeps the step's own name. */
export function ownLabel(of: { readonly cycleId: string; readonly step: string; readonly occasion: string }): string {
  return `(select line -> 'label' from cycle named, jsonb_array_elements(named.schedule) line
    where named.id = ${of.cycleId} and line ->> 'step' = ${of.step} and line ->> 'occasion' = ${of.occasion})`;
}

/** The same for what an audit entry `e` is about: its body names the step and the occasion. */
export function ownLabelOfEntry(cycleId: string): string {
  return ownLabel({ cycleId, step: `e.body ->> 'step'`, occasion: `coalesce(e.body ->> 'occasion', '')` });
}

interface Named {
  readonly step: string;
  readonly stepVersion: number;
  readonly occasion: string;
  readonly ownLabel: Text | null;
}

/** What people call a step of an occasion, the office's own name before the step's: "Tinjauan triwulan II". */
export function labelOf(registry: Registry, run: Named): Text {
  if (run.ownLabel !== null) return run.ownLabel;
  return occasionLabel(registry.get(run.step, run.stepVersion), run.occasion);
}

/** What people call a turn. */
export function turnLabelOf(registry: Registry, run: { readonly step: string; readonly stepVersion: number }, turn: string): Text {
  const found = registry.get(run.step, run.stepVersion).turns.find((each) => each.key === turn);
  if (found === undefined) throw new Error(`Step ${run.step}@${run.stepVersion} has no turn ${turn}`);
  return found.label;
}
