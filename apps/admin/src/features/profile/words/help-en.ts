import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  profile: {
    title: 'My profile',
    purpose: 'The place for your language, look and password.',
    can: ['Change your password.', 'See where you are signed in, and end sessions that are not yours.'],
    next: 'Once the password has changed or all other sessions are ended, sessions on other devices and your API tokens work no more.',
  },
};
