import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** By what machines come: made, shown once, revoked. */
export const apiTokens = defineFeature<Said>({
  resources: {
    'api-tokens': {
      list: {
        page: page(() => import('./TokenList').then(({ TokenList }) => TokenList)),
        right: 'token.read',
        help: 'apiTokens',
        place: 'apiTokens',
        found: ({ may }) => may('token.make'),
        menu: { where: ({ may }) => may('token.make') && 'more' },
      },
    },
  },
});
