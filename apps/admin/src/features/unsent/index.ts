import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** What somebody wrote on this device and the API does not have. */
export const unsent = defineFeature<Said>({
  pages: {
    '/unsent': {
      page: lazy(() => import('./UnsentPage').then(({ UnsentPage }) => ({ default: UnsentPage }))),
      help: 'unsent',
      place: 'unsent',
    },
  },
});
