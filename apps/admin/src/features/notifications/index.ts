import { lazy } from 'react';

export const notifications = {
  list: lazy(() => import('./NotificationList').then(({ NotificationList }) => ({ default: NotificationList }))),
};
