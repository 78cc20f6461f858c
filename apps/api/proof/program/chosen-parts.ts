/** The parts that `--only a,b` names, or all of them; says what there is when it names another. */
export function chosenParts<Part extends { readonly name: string }>(parts: readonly Part[], only: readonly string[] | undefined): Part[] {
  const names = parts.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Two parts are called ${twice}: give one of their files another name`);
  if (only === undefined) return [...parts];
  const wanted = only.flatMap((list) => list.split(','));
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`There is ${names.join(', ')}; not ${unknown}`);
  return parts.filter(({ name }) => wanted.includes(name));
}
