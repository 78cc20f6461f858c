import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** What differs between Siklus and the ratings of other systems, by their files. */
export const reconciliation = defineFeature<Said>({
  resources: {
    reconciliation: {
      list: {
        page: page(() => import('./DifferenceList').then(({ DifferenceList }) => DifferenceList)),
        right: 'employee.import',
        help: 'reconciliation',
        place: 'reconciliation',
        menu: { where: ({ may }) => may('employee.import') && 'more' },
      },
    },
  },
});
