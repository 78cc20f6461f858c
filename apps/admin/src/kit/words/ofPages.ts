/** Brings the words that only pages show; the panel says how, since a language is chosen there. */
let bring = (): Promise<void> => Promise.resolve();

/** Says how the words of pages come. */
export function bringWordsOfPages(how: () => Promise<void>): void {
  bring = how;
}

/** Resolves once the words of pages are there, in the reader's language. */
export const wordsOfPages = (): Promise<void> => bring();
