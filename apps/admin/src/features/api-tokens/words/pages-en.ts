import type { Same } from '../../../kit/words/text';
import type { words as id } from './pages-id';

export const words: Same<typeof id> = {
  tokens: {
    lead: 'Keys by which other applications read or fill Siklus. A token may never do more than whoever it belongs to.',
    none: 'There is no token yet. Make one for each application that is connected.',
    search: 'Search name or owner',
    state: 'State',
    make: 'Make a token',
    makeTitle: 'Make a token for an application',
    made: 'The token was made.',
    shownTitle: 'Token %{name}',
    shown: 'Copy it now: this token is shown once, and Siklus does not keep it.',
    copy: 'Copy',
    copied: 'Copied.',
    kept: 'I have kept it',
    revoke: 'Revoke',
    revokeTitle: 'Revoke the token %{name}?',
    revokeLead: 'The application that uses it is shut out at once. What it did stays on record.',
    revoked: 'The token was revoked.',
    everywhere: 'all that its owner looks after',
    unused: 'never',
  },
};
