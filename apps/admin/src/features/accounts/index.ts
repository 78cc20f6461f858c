import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** Accounts: their codes, their sessions, and whether they are open. */
export const accounts = defineFeature<Said>({
  resources: {
    accounts: {
      list: {
        page: page(() => import('./AccountList').then(({ AccountList }) => AccountList)),
        right: 'account.activate',
        help: 'accounts',
        place: 'accounts',
        menu: { where: ({ may }) => may('account.activate') && 'more' },
      },
      show: {
        page: page(() => import('./AccountShow').then(({ AccountShow }) => AccountShow)),
        right: 'account.activate',
        help: 'account',
      },
    },
  },
});
