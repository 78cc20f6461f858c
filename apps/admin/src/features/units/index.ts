import { lazy } from 'react';

export const units = { list: lazy(() => import('./UnitList').then(({ UnitList }) => ({ default: UnitList }))) };
