import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    notices: { name: 'Notices', also: 'notifikasi belum dibaca notifications unread pemberitahuan' },
  },
  resources: {
    notifications: { name: 'Notices' },
  },
  notices: {
    empty: 'No notices yet',
    readAll: 'Mark all as read',
    readOne: 'Mark as read: %{what}',
    readShort: 'Mark as read',
    parts: { unread: 'Unread', read: 'Read or overtaken' },
    more: 'Show more',
    new: 'new',
  },
};
