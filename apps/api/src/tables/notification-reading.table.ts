import { account } from './account.table.js';
import { moment, uuid } from './columns.js';
import { notification } from './notification.table.js';
import { table, type RecordOf } from './table.js';

/** Who of a pool has read a notice. */
export const notificationReading = table('notification_reading', {
  notification_id: uuid().primary().refersTo(notification, { onDelete: 'CASCADE' }),
  account_id: uuid().primary().refersTo(account),
  read_at: moment(),
});

export type NotificationReading = RecordOf<typeof notificationReading>;
