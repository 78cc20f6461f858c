import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** The own sessions, password, language and look. */
export const profile = defineFeature<Said>({
  pages: {
    '/profile': {
      page: page(() => import('./ProfilePage').then(({ ProfilePage }) => ProfilePage)),
      help: 'profile',
      place: 'profile',
    },
  },
});
