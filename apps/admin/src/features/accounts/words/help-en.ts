import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  accounts: {
    title: 'Accounts',
    purpose: 'Shows who can sign in, who has a code, and who has neither.',
    can: ['Make activation codes for a unit: printed as slips, or sent by mail.', 'Narrow the list by unit and state to see who is left.'],
    next: 'Each code works once and for fourteen days. A new code ends the earlier one.',
  },
};
