import { lazy } from 'react';

export const cycles = {
  list: lazy(() => import('./CycleList').then(({ CycleList }) => ({ default: CycleList }))),
  create: lazy(() => import('./CycleCreate').then(({ CycleCreate }) => ({ default: CycleCreate }))),
  show: lazy(() => import('./CycleShow').then(({ CycleShow }) => ({ default: CycleShow }))),
};
