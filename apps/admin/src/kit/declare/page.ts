import { lazy, type ComponentType } from 'react';
import { wordsOfPages } from '../words/ofPages';

/** A page whose code, and the words of pages with it, come when somebody first opens one. */
export const page = (load: () => Promise<ComponentType>) =>
  lazy(async () => {
    const [Page] = await Promise.all([load(), wordsOfPages()]);
    return { default: Page };
  });

/** The page that most people see first: it says nothing but the words that are there from the beginning. */
export const firstPage = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));
