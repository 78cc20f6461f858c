import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
}

/** What leaves on paper, and the receipts for what was handed in; the page that checks a code stands before the sign-in. */
export const receipts = defineFeature<Said>({});
