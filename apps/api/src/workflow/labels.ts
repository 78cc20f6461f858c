import { occasionLabel, type Registry, type Text } from '@siklus/domain';

/** SQL for what the cycle itself calls this step on this occasion, null where its template keeps the step's own name. */
export function ownLabel(of: { readonly cycleId: string; readonly step: string; readonly occasion: string }): string {
  return `(select line -> 'label' from cycle named, jsonb_array_elements(named.schedule) line
    where named.id = ${of.cycleId} and line ->> 'step' = ${of.step} and line ->> 'occasion' = ${of.occasion})`;
}

const broughtAbout = `case when jsonb_typeof(e.body -> 'broughtAbout') = 'array' then e.body -> 'broughtAbout' end`;

/** SQL for the steps that an audit entry `e` names, by step and occasion: the one it is about, those it moved, and those taken along. */
const stepsOfEntry = `select e.body ->> 'step' as step, coalesce(e.body ->> 'occasion', '') as occasion
  union all select moved ->> 'step', coalesce(moved ->> 'occasion', '') from jsonb_array_elements(${broughtAbout}) moved
  union all select split_part(run, '/', 1), split_part(run, '/', 2) from unnest(string_to_array(e.body -> 'values' ->> 'with', ',')) run`;

/** SQL for the own names that the cycle gives to the steps which an audit entry `e` names, in the order of its schedule. */
export function ownNamesOfEntry(cycleId: string): string {
  return `(select coalesce(json_agg(json_build_object('step', line ->> 'step', 'occasion', line ->> 'occasion', 'label', line -> 'label')
      order by place), '[]')
    from cycle named, jsonb_array_elements(named.schedule) with ordinality as lines (line, place)
   where named.id = ${cycleId} and line ? 'label'
     and (line ->> 'step', line ->> 'occasion') in (${stepsOfEntry}))`;
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
