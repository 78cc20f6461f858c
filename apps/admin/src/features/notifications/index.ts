import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** What somebody was told. */
export const notifications = defineFeature<Said>({
  resources: {
    notifications: {
      list: {
        page: lazy(() => import('./NotificationList').then(({ NotificationList }) => ({ default: NotificationList }))),
        right: 'notification.read',
        help: 'notices',
        place: 'notices',
        found: () => true,
      },
    },
  },
});
