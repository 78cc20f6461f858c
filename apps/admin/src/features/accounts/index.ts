import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Accounts and their activation codes. */
export const accounts = defineFeature<Said>({
  resources: {
    accounts: {
      list: {
        page: lazy(() => import('./AccountList').then(({ AccountList }) => ({ default: AccountList }))),
        right: 'account.activate',
        help: 'accounts',
        place: 'accounts',
        menu: { where: ({ may }) => may('account.activate') && 'more' },
      },
    },
  },
});
