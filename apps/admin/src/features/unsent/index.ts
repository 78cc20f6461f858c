import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** What somebody wrote on this device and the API does not have. */
export const unsent = defineFeature<Said>({
  pages: {
    '/unsent': {
      page: page(() => import('./UnsentPage').then(({ UnsentPage }) => UnsentPage)),
      help: 'unsent',
      place: 'unsent',
    },
  },
});
