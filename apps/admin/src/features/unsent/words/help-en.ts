import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  unsent: {
    title: 'Waiting to be sent',
    purpose: 'All that you sent from this device without a network, and the forms that you have not sent.',
    can: [
      'See what waits for the network, and take back what has never left the device.',
      'Read why something was not accepted.',
      'Open a form again that you did not send, or throw it away.',
    ],
    next: 'What waits goes by itself once the server is in reach. When you sign out, all of this is deleted from the device.',
  },
};
