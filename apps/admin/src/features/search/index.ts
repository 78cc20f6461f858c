import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
}

/** The search for people, units and places. */
export const search = defineFeature<Said>({});
