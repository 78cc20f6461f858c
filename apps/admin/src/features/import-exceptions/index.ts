import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** People whose rows imports leave out, since files keep telling old data of them. */
export const importExceptions = defineFeature<Said>({
  resources: {
    'import-exceptions': {
      list: {
        page: page(() => import('./ExceptionList').then(({ ExceptionList }) => ExceptionList)),
        right: 'employee.import',
        help: 'importExceptions',
        place: 'importExceptions',
        menu: { where: ({ may }) => may('employee.import') && 'more' },
      },
    },
  },
});
