import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** What somebody was told. */
export const notifications = defineFeature<Said>({
  resources: {
    notifications: {
      list: {
        page: page(() => import('./NotificationList').then(({ NotificationList }) => NotificationList)),
        right: 'notification.read',
        help: 'notices',
        place: 'notices',
        found: () => true,
      },
    },
  },
});
