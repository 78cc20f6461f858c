import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** People whose rows imports leave out, since files keep telling old data of them. */
export const importExceptions = defineFeature<Said>({
  resources: {
    'import-exceptions': {
      list: {
        page: lazy(() => import('./ExceptionList').then(({ ExceptionList }) => ({ default: ExceptionList }))),
        right: 'employee.import',
        help: 'importExceptions',
        place: 'importExceptions',
        menu: { where: ({ may }) => may('employee.import') && 'more' },
      },
    },
  },
});
