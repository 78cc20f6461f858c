import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
}

/** The pages before the sign-in. */
export const login = defineFeature<Said>({});
