/** Steps in the order in which they open, so that one on request stands among those of its time; those of one moment stay as they are. */
export function inOrderOfOpening<Run extends { readonly opensAt: string }>(runs: readonly Run[]): readonly Run[] {
  return [...runs].sort((one, other) => one.opensAt.localeCompare(other.opensAt));
}
