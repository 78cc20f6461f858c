import { lazy } from 'react';

export const bulkOperations = {
  list: lazy(() => import('./BulkList').then(({ BulkList }) => ({ default: BulkList }))),
  show: lazy(() => import('./BulkShow').then(({ BulkShow }) => ({ default: BulkShow }))),
};
