import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Steps that do not move, and what can be done about many at once. */
export const stuckRuns = defineFeature<Said>({
  resources: {
    'stuck-runs': {
      list: {
        page: page(() => import('./StuckList').then(({ StuckList }) => StuckList)),
        right: 'cycle.read',
        help: 'stuckRuns',
        place: 'stuckRuns',
        menu: { where: ({ may }) => may('cycle.read') && 'more' },
      },
    },
  },
});
