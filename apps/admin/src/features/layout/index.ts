import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
}

/** The frame around every page. */
export const layout = defineFeature<Said>({});
