import * as domain from '@siklus/domain';
import { panelFiles } from './panel.js';

export type Language = 'id' | 'en';

export interface Words {
  /** Whole texts without a hole. */
  readonly texts: ReadonlySet<string>;
  /** Texts with holes (`%{n} tugas`), as patterns. */
  readonly patterns: readonly RegExp[];
  /** What stands between the holes: the panel draws links and numbers in them, so the pieces stand alone. */
  readonly pieces: ReadonlySet<string>;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, '').length;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every string of a catalogue, whatever its depth. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** The texts that the domain says in both languages: labels of steps and forms, refusals, predicates. */
function domainTexts(): { readonly id: string[]; readonly en: string[] } {
  const found: { id: string[]; en: string[] } = { id: [], en: [] };
  const seen = new Set<unknown>();
  const look = (value: unknown, depth: number): void => {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value) || depth > 14) return;
    seen.add(value);
    const { id, en, meta } = value as Readonly<Record<string, unknown>>;
    if (typeof id === 'string' && typeof en === 'string') {
      found.id.push(id.replaceAll(/\{(\w+)\}/g, '%{$1}'));
      found.en.push(en.replaceAll(/\{(\w+)\}/g, '%{$1}'));
    }
    // The forms keep their labels in the schemas.
    if (typeof meta === 'function' && '_zod' in value) look(meta.call(value), depth + 1);
    for (const each of value instanceof Map ? value.values() : Object.values(value)) look(each, depth + 1);
  };
  look({ ...domain }, 0);
  return found;
}

function wordsOf(texts: readonly string[]): Words {
  const forms = texts.flatMap((text) => text.split('||||')).map((form) => form.replaceAll('%%{', '%{'));
  const withHoles = forms.filter((form) => form.includes('%{'));
  const piecesOf = (form: string) => form.split(/%\{\w+\}/).map(tidy);
  return {
    texts: new Set(forms.filter((form) => !form.includes('%{')).map(tidy)),
    // A text that is hardly more than its holes would match anything.
    patterns: withHoles
      .filter((form) => lettersOf(piecesOf(form).join('')) >= 4)
      .map((form) => new RegExp(`^${piecesOf(form).map(escaped).join('\\s*.*?\\s*')}$`, 'u')),
    pieces: new Set(withHoles.flatMap(piecesOf).filter((piece) => lettersOf(piece) >= 2)),
  };
}

/** The words of both languages, as the panel and the domain have them. */
export async function bothLanguages(): Promise<Readonly<Record<Language, Words>>> {
  const ofDomain = domainTexts();
  return {
    id: wordsOf([...stringsOf(await panelFiles.wordsIn('id')), ...ofDomain.id]),
    en: wordsOf([...stringsOf(await panelFiles.wordsIn('en')), ...ofDomain.en]),
  };
}

/** Small words that hardly a sentence does without, and that the other language does not know. */
const small: Readonly<Record<Language, readonly string[]>> = {
  id: [
    'yang',
    'dan',
    'untuk',
    'dengan',
    'tidak',
    'belum',
    'sudah',
    'Anda',
    'ini',
    'dari',
    'oleh',
    'atau',
    'pada',
    'dapat',
    'telah',
    'akan',
    'semua',
  ],
  en: [
    'the',
    'and',
    'of',
    'with',
    'your',
    'you',
    'this',
    'that',
    'for',
    'not',
    'from',
    'have',
    'has',
    'are',
    'was',
    'were',
    'been',
    'will',
    'yet',
    'all',
    'by',
  ],
};

function says({ texts, patterns, pieces }: Words, text: string): boolean {
  return texts.has(text) || pieces.has(text) || patterns.some((pattern) => pattern.test(text));
}

/**
 * The texts that are of the other language: they equal one of its catalogue texts and none of this one's, or, after what the API sent as
 * data is taken out, they hold small words of the other language.
 */
export function strayTexts(
  shown: readonly string[],
  language: Language,
  both: Readonly<Record<Language, Words>>,
  data: readonly string[],
): string[] {
  const other = language === 'id' ? 'en' : 'id';
  const smallWords = new RegExp(`(?<![\\p{L}-])(${small[other].join('|')})(?![\\p{L}-])`, 'iu');
  // The product's name is the same in every language, although Indonesian also has it as a word.
  const isData = new Set([...data, 'Siklus']);
  return [...new Set(shown.map(tidy))].filter((text) => {
    if (lettersOf(text) < 2 || isData.has(text) || says(both[language], text)) return false;
    const isOthers = says(both[other], text);
    if (!isOthers && !smallWords.test(text)) return false;
    const rest = data.reduce((left, value) => (value.length >= 6 ? left.replaceAll(value, ' ') : left), text);
    // A number and somebody's own sentence may look like a text with a hole of the other language.
    return lettersOf(rest) >= 2 && (isOthers || smallWords.test(rest));
  });
}
