import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** What leaves for SIASN and e-Kinerja, and what does not yet. */
export const siasn = defineFeature<Said>({
  resources: {
    'held-results': {
      list: {
        page: page(() => import('./HeldList').then(({ HeldList }) => HeldList)),
        right: 'results.read',
        help: 'heldResults',
        place: 'heldResults',
      },
    },
  },
  pages: {
    '/siasn': {
      page: page(() => import('./ResultsOutPage').then(({ ResultsOutPage }) => ResultsOutPage)),
      right: 'results.read',
      help: 'siasn',
      place: 'siasn',
      menu: { where: ({ may }) => may('results.read') && 'more' },
    },
  },
});
