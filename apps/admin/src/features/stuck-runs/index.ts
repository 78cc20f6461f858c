import { lazy } from 'react';

export const stuckRuns = { list: lazy(() => import('./StuckList').then(({ StuckList }) => ({ default: StuckList }))) };
