import { Fragment, useCallback, type ReactNode } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { words } from './id';
import { withNumeral } from './withNumeral';

/** Texts by key, in groups. */
export interface Words {
  readonly [key: string]: string | Words;
}

/** The same keys, with other texts: what a second language must have. */
export type Same<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends readonly string[] ? readonly string[] : Same<T[K]>;
};

/**
 * The words of the features; each adds its own beside its Indonesian words.
 * @public
 */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface FeatureWords {}

type Leaves<T, Prefix extends string = ''> = T extends unknown
  ? { [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`> }[keyof T & string]
  : never;

/** Every text of the panel by its path; a misspelt one does not compile. */
export type MessageKey = Leaves<typeof words> | Leaves<FeatureWords[keyof FeatureWords]>;
type Holes = Readonly<Record<string, string | number>>;

/** The text of a key in the reader's language. */
export function useText(): (key: MessageKey, holes?: Holes) => string {
  const translate = useTranslate();
  return useCallback((key, holes) => translate(key, holes), [translate]);
}

/** Chooses the reader's language of a text that the domain or the API wrote in both. */
export function useSay(): (text: { readonly id: string; readonly en: string }) => string {
  const [language] = useLocaleState();
  return (text) => withNumeral(language === 'en' ? text.en : text.id);
}

interface SentenceProps {
  readonly text: MessageKey;
  /** What stands in the holes: numbers that are links, names in bold. */
  readonly parts: Readonly<Record<string, ReactNode>>;
  readonly holes?: Holes;
}

/** A sentence whose holes hold elements; the order of the words stays with the translator. */
export function Sentence({ text, parts, holes = {} }: SentenceProps) {
  const t = useText();
  return t(text, holes)
    .split(/(%\{\w+\})/)
    .map((piece, index) => <Fragment key={index}>{piece.startsWith('%{') ? parts[piece.slice(2, -1)] : piece}</Fragment>);
}
