import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Who holds which role, where, and until when. */
export const roles = defineFeature<Said>({
  resources: {
    'role-grants': {
      list: {
        page: page(() => import('./RoleGrantList').then(({ RoleGrantList }) => RoleGrantList)),
        right: 'grant.read',
        help: 'roles',
        place: 'roles',
        menu: { where: ({ may }) => may('grant.read') && 'more' },
      },
    },
  },
});
