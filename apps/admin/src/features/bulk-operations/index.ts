import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Mass acts, and how far each has come. */
export const bulkOperations = defineFeature<Said>({
  resources: {
    'bulk-operations': {
      list: {
        page: page(() => import('./BulkList').then(({ BulkList }) => BulkList)),
        right: 'bulk.read',
        help: 'bulkList',
        place: 'bulk',
        menu: { where: ({ may }) => may('bulk.read') && 'more' },
      },
      show: {
        page: page(() => import('./BulkShow').then(({ BulkShow }) => BulkShow)),
        right: 'bulk.read',
        help: 'bulk',
      },
    },
  },
});
