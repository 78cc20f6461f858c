import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Taking over a staff list. */
export const staffImport = defineFeature<Said>({
  pages: {
    '/import': {
      page: page(() => import('./ImportPage').then(({ ImportPage }) => ImportPage)),
      right: 'employee.import',
      help: 'import',
      place: 'import',
      menu: { where: ({ may }) => may('employee.import') && 'more' },
    },
  },
});
