import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** What differs between Siklus and the ratings of other systems, by their files. */
export const reconciliation = defineFeature<Said>({
  resources: {
    reconciliation: {
      list: {
        page: lazy(() => import('./DifferenceList').then(({ DifferenceList }) => ({ default: DifferenceList }))),
        right: 'employee.import',
        help: 'reconciliation',
        place: 'reconciliation',
        menu: { where: ({ may }) => may('employee.import') && 'more' },
      },
    },
  },
});
