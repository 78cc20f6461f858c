import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  apiTokens: {
    title: 'API tokens',
    purpose: 'Lets other applications in by a narrow way, without lending them the password of a person.',
    can: [
      'Make one token for each application: what it may do, in which unit, and for how long.',
      'See when a token was last used, and revoke what is no longer needed.',
    ],
    next: 'A token is shown once. Whatever it does stands in the audit trail under its name and that of its owner.',
  },
};
