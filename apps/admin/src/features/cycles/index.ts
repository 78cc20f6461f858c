import Board from '@mui/icons-material/BarChart';
import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** The cycles of the agencies: the board, one cycle, a new one. */
export const cycles = defineFeature<Said>({
  resources: {
    cycles: {
      list: {
        page: page(() => import('./CycleList').then(({ CycleList }) => CycleList)),
        right: 'cycle.read',
        help: 'board',
        place: 'board',
        menu: { where: ({ oversees }) => oversees && 'bar', icon: Board },
      },
      create: {
        page: page(() => import('./CycleCreate').then(({ CycleCreate }) => CycleCreate)),
        right: 'cycle.create',
        help: 'newCycle',
        place: 'newCycle',
      },
      edit: {
        page: page(() => import('./CycleEdit').then(({ CycleEdit }) => CycleEdit)),
        right: 'cycle.create',
        help: 'newCycle',
      },
      show: {
        page: page(() => import('./CycleShow').then(({ CycleShow }) => CycleShow)),
        right: 'cycle.read',
        help: 'cycle',
      },
    },
  },
});
