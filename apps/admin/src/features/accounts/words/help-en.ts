import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  accounts: {
    title: 'Accounts',
    purpose: 'Shows who can sign in, who has a code, and who has neither.',
    can: ['Make activation codes for a unit: printed as slips, or sent by mail.', 'Narrow the list by unit and state to see who is left.'],
    next: 'Each code works once and for fourteen days. A new code ends the earlier one.',
  },
  account: {
    title: 'One account',
    purpose: 'Shows whether this account is open, in how many places it is signed in, and the code that is valid.',
    can: [
      'Make a code when the password is forgotten: printed, or sent by mail.',
      'End all sessions when a device is lost.',
      'Disable it when the person may no longer sign in, and enable it again.',
    ],
    next: 'Every act asks for a reason and stands in the security log. Nobody acts on his own account.',
  },
};
