import { account } from './account.table.js';
import { moment, uuid } from './columns.js';
import { notification } from './notification.table.js';
import { table } from './table.js';

/** Who of a pool has read a notice. */
export const notificationReading = table('notification_reading', {
  notificationId: uuid().primary().refersTo(notification, { onDelete: 'CASCADE' }),
  accountId: uuid().primary().refersTo(account),
  readAt: moment(),
});
