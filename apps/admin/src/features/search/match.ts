/** A place or a deed that the search finds by its name, and by what else people call it in either language. */
export interface PanelAction {
  readonly to: string;
  readonly name: string;
  readonly also: string;
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** How many typing errors a word may have: none in a short one, where every letter tells. */
const forgiven = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Letters to change, add, drop or exchange with the next, until one word is the beginning of the other; `most` + 1 when more. */
export function errorsBetween(typed: string, word: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= word.length; j += 1) {
      const same = typed[i - 1] === word[j - 1];
      const exchanged = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      next[j] = Math.min(
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        exchanged ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = row;
    row = next;
  }
  return Math.min(...row, most + 1);
}

/** How badly the text fits: 0 is exact, undefined is not at all. Every word typed must be one of the text's, or its beginning. */
function misfitOf(typed: string, text: string): number | undefined {
  const words = wordsOf(text);
  let sum = 0;
  for (const each of wordsOf(typed)) {
    const most = forgiven(each.length);
    const best = Math.min(...words.map((word) => errorsBetween(each, word, most)));
    if (best > most) return undefined;
    sum += best;
  }
  return sum;
}

function beginsLike(typed: string, name: string): boolean {
  const [[first = ''], [word = '']] = [wordsOf(typed), wordsOf(name)];
  return word.startsWith(first);
}

/** The actions that fit, the best first: those named so before those only called so, those whose name begins so before the others. */
export function actionsLike(typed: string, actions: readonly PanelAction[], most = 8): readonly PanelAction[] {
  if (wordsOf(typed).length === 0) return [];
  const fits = actions.flatMap((action) => {
    const named = misfitOf(typed, action.name);
    const called = misfitOf(typed, `${action.name} ${action.also}`);
    if (called === undefined) return [];
    return [{ action, rank: Math.min(named ?? Infinity, called + 0.5), begins: beginsLike(typed, action.name) }];
  });
  return fits
    .sort((a, b) => a.rank - b.rank || Number(b.begins) - Number(a.begins))
    .slice(0, most)
    .map(({ action }) => action);
}
