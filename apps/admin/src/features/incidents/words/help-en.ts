import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  incidents: {
    title: 'Incidents',
    purpose: 'Background work that failed ten times and waits for a human decision.',
    can: ['Read the reason, then retry.', 'Close it with a reason if it need not be repeated.'],
    next: 'What is retried begins anew and leaves the list when it succeeds. The reason of closing is kept in the audit trail.',
  },
};
