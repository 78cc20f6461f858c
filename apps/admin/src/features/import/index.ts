import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Taking over a staff list, and the history of what was taken over. */
export const staffImport = defineFeature<Said>({
  resources: {
    imports: {
      list: {
        page: page(() => import('./ImportList').then(({ ImportList }) => ImportList)),
        right: 'import.read',
        help: 'imports',
        place: 'imports',
        menu: { where: ({ may }) => may('import.read') && 'more' },
      },
      show: {
        page: page(() => import('./ImportShow').then(({ ImportShow }) => ImportShow)),
        right: 'import.read',
        help: 'importedFile',
      },
    },
  },
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
