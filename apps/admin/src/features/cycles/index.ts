import Board from '@mui/icons-material/BarChart';
import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** The cycles of the agencies: the board, one cycle, a new one. */
export const cycles = defineFeature<Said>({
  resources: {
    cycles: {
      list: {
        page: lazy(() => import('./CycleList').then(({ CycleList }) => ({ default: CycleList }))),
        right: 'cycle.read',
        help: 'board',
        place: 'board',
        menu: { where: ({ oversees }) => oversees && 'bar', icon: Board },
      },
      create: {
        page: lazy(() => import('./CycleCreate').then(({ CycleCreate }) => ({ default: CycleCreate }))),
        right: 'cycle.create',
        help: 'newCycle',
        place: 'newCycle',
      },
      edit: {
        page: lazy(() => import('./CycleEdit').then(({ CycleEdit }) => ({ default: CycleEdit }))),
        right: 'cycle.create',
        help: 'newCycle',
      },
      show: {
        page: lazy(() => import('./CycleShow').then(({ CycleShow }) => ({ default: CycleShow }))),
        right: 'cycle.read',
        help: 'cycle',
      },
    },
  },
});
