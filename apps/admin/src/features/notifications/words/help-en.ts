import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  notices: {
    title: 'Notices',
    purpose: 'What happened lately and concerns you, or a group in which you serve.',
    can: ['Open a notice to go to its document; it is then marked as read.', 'Mark one or all as read.'],
    next: 'Unread ones stand first. A notice to a group is marked by each member for himself.',
  },
};
