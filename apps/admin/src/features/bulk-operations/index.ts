import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Mass acts, and how far each has come. */
export const bulkOperations = defineFeature<Said>({
  resources: {
    'bulk-operations': {
      list: {
        page: lazy(() => import('./BulkList').then(({ BulkList }) => ({ default: BulkList }))),
        right: 'bulk.read',
        help: 'bulkList',
        place: 'bulk',
        menu: { where: ({ may }) => may('bulk.read') && 'more' },
      },
      show: {
        page: lazy(() => import('./BulkShow').then(({ BulkShow }) => ({ default: BulkShow }))),
        right: 'bulk.read',
        help: 'bulk',
      },
    },
  },
});
