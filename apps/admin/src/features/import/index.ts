import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Taking over a staff list. */
export const staffImport = defineFeature<Said>({
  pages: {
    '/import': {
      page: lazy(() => import('./ImportPage').then(({ ImportPage }) => ({ default: ImportPage }))),
      right: 'employee.import',
      help: 'import',
      place: 'import',
      menu: { where: ({ may }) => may('employee.import') && 'more' },
    },
  },
});
