/** A list among the parameters of a statement: `$1::uuid[]`. */
const list = /\$(\d+)::(\w+)\[\]/g;

export interface Asked {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * The same question with each list of one value as `array[$1::uuid]`. Of a list that it sees only when it runs PostgreSQL expects ten
 * values; a plan for ten looks dearer to it than to plan anew for the one, each time. Here it knows the one, and keeps the plan. What else
 * stands in a statement than its lists is left as it is, as is a list that it also uses in another way.
 */
export function listsOfOne(text: string, values: readonly unknown[]): Asked {
  const ones = listsIn(text).filter((n) => isOne(values[n - 1]));
  if (ones.length === 0) return { text, values };
  return {
    text: text.replace(list, (whole, n: string, type: string) => (ones.includes(Number(n)) ? `array[$${n}::${type}]` : whole)),
    values: values.map((value, at) => (ones.includes(at + 1) && Array.isArray(value) ? (value[0] as unknown) : value)),
  };
}

function isOne(value: unknown): boolean {
  return Array.isArray(value) && value.length === 1 && !Array.isArray(value[0]);
}

// Statements are few, and each is asked again and again.
const known = new Map<string, readonly number[]>();

/** The numbers of the parameters that are lists wherever the statement names them. */
function listsIn(text: string): readonly number[] {
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const asLists = Array.from(text.matchAll(list), ([, n]) => Number(n));
  const named = Array.from(text.matchAll(/\$(\d+)/g), ([, n]) => Number(n));
  const count = (numbers: readonly number[], n: number): number => numbers.filter((each) => each === n).length;
  const lists = [...new Set(asLists)].filter((n) => count(asLists, n) === count(named, n));
  known.set(text, lists);
  return lists;
}
