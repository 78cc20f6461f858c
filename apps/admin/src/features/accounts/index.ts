import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Accounts: their codes, their sessions, and whether they are open. */
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
      show: {
        page: lazy(() => import('./AccountShow').then(({ AccountShow }) => ({ default: AccountShow }))),
        right: 'account.activate',
        help: 'account',
      },
    },
  },
});
