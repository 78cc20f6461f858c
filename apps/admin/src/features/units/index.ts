import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** The units of the agency as a tree. */
export const units = defineFeature<Said>({
  resources: {
    units: {
      list: {
        page: page(() => import('./UnitList').then(({ UnitList }) => UnitList)),
        right: 'unit.read',
        help: 'units',
        place: 'units',
        found: () => true,
        menu: { where: ({ oversees, hasRole }) => (oversees || hasRole('ops')) && 'more' },
      },
    },
  },
});
