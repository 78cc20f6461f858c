import type { Registry, Text } from '@siklus/domain';

/** What people call a step of an occasion: "Tinjauan triwulan II". */
export function labelOf(registry: Registry, run: { readonly step: string; readonly stepVersion: number; readonly occasion: string }): Text {
  const definition = registry.get(run.step, run.stepVersion);
  return definition.occasions.find((occasion) => occasion.key === run.occasion)?.label ?? definition.label;
}

/** What people call a turn. */
export function turnLabelOf(registry: Registry, run: { readonly step: string; readonly stepVersion: number }, turn: string): Text {
  const found = registry.get(run.step, run.stepVersion).turns.find((each) => each.key === turn);
  if (found === undefined) throw new Error(`Step ${run.step}@${run.stepVersion} has no turn ${turn}`);
  return found.label;
}
