import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  unsent: {
    title: 'Not sent yet',
    purpose: 'All that you wrote on this device and the server does not have.',
    can: [
      'See what waits for the network, and take it back if you must.',
      'Read why something was not accepted.',
      'Open a form again that you did not send, or throw it away.',
    ],
    next: 'What waits goes by itself once the server is in reach. When you sign out, all of this is deleted from the device.',
  },
};
