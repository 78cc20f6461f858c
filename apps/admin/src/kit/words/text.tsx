import { useCallback, Fragment, type ReactNode } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { id } from './id';

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Every text of the panel by its path; a misspelt one does not compile. */
export type MessageKey = Leaves<typeof id>;
type Holes = Readonly<Record<string, string | number>>;

/** The text of a key in the reader's language. */
export function useText(): (key: MessageKey, holes?: Holes) => string {
  const translate = useTranslate();
  return useCallback((key, holes) => translate(key, holes), [translate]);
}

/** Chooses the reader's language of a text that the domain or the API wrote in both. */
export function useSay(): (text: { readonly id: string; readonly en: string }) => string {
  const [language] = useLocaleState();
  return (text) => (language === 'en' ? text.en : text.id);
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
