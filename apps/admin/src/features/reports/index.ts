import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** What a cycle comes to, as tables with a picture that go to paper and to files; and the people behind their numbers. */
export const reports = defineFeature<Said>({
  resources: {
    'settled-results': {
      list: {
        page: page(() => import('./ResultList').then(({ ResultList }) => ResultList)),
        right: 'results.read',
        help: 'settledResults',
        place: 'settledResults',
      },
    },
  },
  pages: {
    '/reports': {
      page: page(() => import('./ReportsPage').then(({ ReportsPage }) => ReportsPage)),
      right: 'cycle.read',
      help: 'reports',
      place: 'reports',
      menu: { where: ({ may }) => may('cycle.read') && 'more' },
    },
    '/taken-turns': {
      page: page(() => import('./TakenList').then(({ TakenList }) => TakenList)),
      right: 'task.read',
      help: 'takenTurns',
      place: 'takenTurns',
      found: () => false,
    },
  },
});
