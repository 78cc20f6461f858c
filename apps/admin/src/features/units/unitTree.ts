import type { UnitNode } from '@siklus/contracts/units';

export interface Branch extends UnitNode {
  readonly below: readonly Branch[];
}

/** The units as a tree, in the order they came; a unit whose parent is not there stands at the top. */
export function treeOf(units: readonly UnitNode[]): readonly Branch[] {
  const known = new Set(units.map(({ id }) => id));
  const byParent = new Map<string | null, UnitNode[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const siblings = byParent.get(parent);
    if (siblings === undefined) byParent.set(parent, [unit]);
    else siblings.push(unit);
  }
  const under = (parent: string | null): readonly Branch[] =>
    (byParent.get(parent) ?? []).map((unit) => ({ ...unit, below: under(unit.id) }));
  return under(null);
}

/** The units whose name or code holds the text, with all above them so that their place can be seen. */
export function narrow(units: readonly UnitNode[], text: string): { readonly shown: readonly UnitNode[]; readonly matches: number } {
  const wanted = text.trim().toLowerCase();
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const kept = new Set<string>();
  const found = units.filter(({ name, code }) => name.toLowerCase().includes(wanted) || code.toLowerCase().includes(wanted));
  for (const unit of found)
    for (
      let at: UnitNode | undefined = unit;
      at !== undefined && !kept.has(at.id);
      at = at.parentId === null ? undefined : byId.get(at.parentId)
    )
      kept.add(at.id);
  return { shown: units.filter(({ id }) => kept.has(id)), matches: found.length };
}
