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
    parts: { unread: 'Unread', read: 'Read' },
    more: 'Show more',
    new: 'new',
    kinds: {
      'task-opened': '%{step}: your turn on the document of %{name}',
      'task-returned': '%{step}: the document of %{name} was returned to you',
      'task-late': '%{step}: a task on the document of %{name} is past its due date',
      'task-reminder': 'Reminder: %{step} on the document of %{name} still waits for you',
      'step-blocked': '%{step} on the document of %{name} is held up',
      'document-finished': 'The document of %{name} is complete for this year',
    },
  },
};
