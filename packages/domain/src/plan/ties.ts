import { defineFact } from '../workflow/facts.js';

/**
 * How a result serves that of the superior: as a part of the same outcome, handed down, or by an output of a lower level that contributes
 * to it (PermenPANRB 6/2022, planning; domain rule R-SKP-2).
 */
export const tieWays = ['DIRECT', 'NON_DIRECT'] as const;
export type TieWay = (typeof tieWays)[number];

/** A tie as it is chosen: a result of the superior's plan, in the version that was seen. */
export interface DraftedTie {
  /** The superior's document. */
  readonly document: string;
  readonly version: number;
  readonly key: string;
  readonly way: TieWay;
  /** What the result said when it was chosen; what is kept is always read from the superior's plan. */
  readonly title?: string | undefined;
}

/** A tie as it is kept: with the words that the superior's result had in that version, so that it is read without his document. */
export interface Tie extends DraftedTie {
  readonly title: string;
}

/** What a result supports; at most one of the three is said. */
export interface Support<Chosen extends DraftedTie = Tie> {
  /** The superior's result in words, while it cannot be chosen. */
  readonly supports?: string | undefined;
  /** Results of the superior's plan, of which the first is the primary one. */
  readonly ties?: readonly Chosen[] | undefined;
  /** Why it supports none. */
  readonly untied?: string | undefined;
}

/** What can be chosen: the newest agreed plan, of the same year, of whom the employee reports to today. */
export interface SuperiorResults {
  readonly document: string;
  readonly version: number;
  readonly results: readonly { readonly key: string; readonly title: string }[];
  /** Whether that plan itself supports, by however many others, a plan of this document. */
  readonly isCircle: boolean;
}

/** The superior's results; null while he has no agreed plan, or where there is nobody above. */
export const superiorResults = defineFact<SuperiorResults | null>('superior-results', null);

/** Whether main results must say which of the superior's they support: executives derive theirs from the agency's own plans. */
export function mustBeTied(positionType: string): boolean {
  return !positionType.startsWith('JPT_');
}

/** How a result says what it supports: what a trail may keep of it, which holds no words of anybody. */
export function howSupported({ supports, ties, untied }: Support): {
  readonly how: 'TIES' | 'REASON' | 'WORDS' | 'NOTHING';
  /** The keys of the superior's results, the primary one first. */
  readonly keys: readonly string[];
} {
  if (ties !== undefined && ties.length > 0) return { how: 'TIES', keys: ties.map(({ key }) => key) };
  if (untied !== undefined) return { how: 'REASON', keys: [] };
  return { how: supports === undefined ? 'NOTHING' : 'WORDS', keys: [] };
}

/** A tie to one of the superior's results as it is chosen from what he has agreed now. */
export function chosenTie({ document, version, results }: SuperiorResults, key: string, way: TieWay = 'NON_DIRECT'): DraftedTie {
  return { document, version, key, way, title: results.find((each) => each.key === key)?.title };
}

/**
 * Whether a tie leads to a result of the superior's plan that says what it said when it was chosen, be it in an older version: it need
 * not be chosen again.
 */
export function stillHolds({ document, version, key, title }: DraftedTie, superior: SuperiorResults | null): boolean {
  if (superior === null || superior.document !== document) return false;
  const now = titleOf(key, superior);
  return now !== undefined && (version === superior.version || (version < superior.version && title === now));
}

/** The results that ties led to, in their words; undefined where one of them has none. */
export function inWords(ties: readonly DraftedTie[]): string | undefined {
  const titles = ties.map(({ title = '' }) => title);
  if (titles.length === 0 || titles.includes('')) return undefined;
  const words = titles.join('; ');
  return words.length > mostWords ? `${words.slice(0, mostWords - 1)}…` : words;
}

const mostWords = 500;

/** Whether a tie stands for its words: there is no plan to choose from, or only one that itself supports this one. */
export function isOnlyWords({ title = '' }: DraftedTie, superior: SuperiorResults | null): boolean {
  return title !== '' && (superior === null || superior.isCircle);
}

/**
 * The support as it is kept: each tie with the words of what it leads to, in the newest version where these are the same; ties become words
 * where nothing can be chosen.
 */
export function fillInSupport<Row extends Support<DraftedTie>>(
  { ties, ...row }: Row,
  superior: SuperiorResults | null,
): Omit<Row, 'ties'> & Pick<Support, 'ties'> {
  if (ties === undefined) return row;
  if (ties.every((tie) => isOnlyWords(tie, superior))) return { ...row, supports: inWords(ties) };
  return {
    ...row,
    ties: ties.map((tie) => ({
      ...tie,
      version: superior !== null && stillHolds(tie, superior) ? superior.version : tie.version,
      title: titleOf(tie.key, superior) ?? tie.title ?? '',
    })),
  };
}

function titleOf(key: string, superior: SuperiorResults | null): string | undefined {
  return superior?.results.find((each) => each.key === key)?.title;
}

/**
 * What a result supports as it can be handed in today: ties lead to the newest version, and those that no longer can become words. What is
 * guessed has the words by which it was.
 */
export function renewSupport({ supports, ties, untied }: Support<DraftedTie>, superior: SuperiorResults | null): Support<DraftedTie> {
  if (untied !== undefined) return { untied };
  if (superior === null || superior.isCircle) {
    const words = inWords(ties ?? []) ?? supports;
    return words === undefined || words === '' ? {} : { supports: words };
  }
  const kept = (ties ?? []).filter(({ document, key }) => document === superior.document && titleOf(key, superior) !== undefined);
  if (kept.length > 0) return { ties: kept.map((tie) => ({ ...tie, version: superior.version })) };
  const [primary = { title: supports }, ...further] = ties ?? [];
  const guessed = [primary, ...further].map((tie) => guessedTie(tie, superior));
  // Without the primary one none of the others takes its place.
  if (guessed[0] === undefined) return {};
  const found = guessed.filter((tie) => tie !== undefined);
  return { ties: found.filter(({ key }, at) => found.findIndex((each) => each.key === key) === at) };
}

/** A tie to the superior's result that says most nearly what this one said, with the words by which it is guessed. */
function guessedTie({ title = '', way }: Partial<Pick<DraftedTie, 'title' | 'way'>>, superior: SuperiorResults): DraftedTie | undefined {
  const likely = likeliest(title, superior);
  return likely && { ...chosenTie(superior, likely.key, way), title };
}

/**
 * What something that is taken from elsewhere supports here: as it can be handed in, and where nothing says nearly the same, its words, by
 * which the writer chooses.
 */
export function takenSupport(support: Support<DraftedTie>, superior: SuperiorResults | null): Support<DraftedTie> {
  const renewed = renewSupport(support, superior);
  const words = inWords(support.ties ?? []) ?? support.supports;
  return Object.keys(renewed).length > 0 || words === undefined ? renewed : { supports: words };
}

/** The words by which a tie was guessed; undefined where it was chosen, or says what it said. */
export function guessedBy(tie: DraftedTie, superior: SuperiorResults): string | undefined {
  return tie.title === undefined || tie.title === titleOf(tie.key, superior) ? undefined : tie.title;
}

/** The superior's result that says most nearly the same, by the words they share; none where they share less than half. */
export function likeliest(words: string, { results }: Pick<SuperiorResults, 'results'>): SuperiorResults['results'][number] | undefined {
  const sought = wordsOf(words);
  const [best] = results
    .map((result) => ({ result, likeness: likenessOf(sought, wordsOf(result.title)) }))
    .sort((one, other) => other.likeness - one.likeness);
  return best !== undefined && best.likeness >= 0.5 ? best.result : undefined;
}

function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = new Set([...one, ...other]);
  return all.size === 0 ? 0 : [...one].filter((word) => other.has(word)).length / all.size;
}

/** The words of a text, each once, however they are set. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
