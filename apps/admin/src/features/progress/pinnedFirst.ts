/** The same in the order of the pins, then the others as they stand in the plan. */
export function pinnedFirst<Part extends { readonly key: string }>(indicators: readonly Part[], pins: readonly string[]): readonly Part[] {
  const pinned = pins.flatMap((pin) => indicators.filter(({ key }) => key === pin));
  return [...pinned, ...indicators.filter(({ key }) => !pins.includes(key))];
}
