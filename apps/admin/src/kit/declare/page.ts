import { lazy, type ComponentType } from 'react';
import { wordsOfPages } from '../words/ofPages';

/** A page that is shown once its words are there. A plain component compiles nowhere as one: it would show the keys of its words. */
export type WordedPage = ComponentType & { readonly hasWords: true };

const worded = (load: () => Promise<ComponentType>): WordedPage =>
  Object.assign(
    lazy(async () => ({ default: await load() })),
    { hasWords: true as const },
  );

/** A page whose code, and the words of pages with it, come when somebody first opens one. */
export const page = (load: () => Promise<ComponentType>): WordedPage =>
  worded(async () => {
    const [Page] = await Promise.all([load(), wordsOfPages()]);
    return Page;
  });

/** The page that most people see first: it says nothing but the words that are there from the beginning. */
export const firstPage = worded;
