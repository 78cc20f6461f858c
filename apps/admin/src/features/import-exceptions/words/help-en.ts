import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  importExceptions: {
    title: 'Exceptions from imports',
    purpose: 'Keeps whose rows are left out when a file is imported, since files still tell old data of them.',
    can: [
      'Note a NIP, what became of the person, why, and until when; also of people who are not in Siklus.',
      'End it for a reason once the data is right at its source.',
      'Narrow by unit, by what became of them or by state, and take it as a file.',
    ],
    next: 'The check of a file names every row that was left out, by whom, and why.',
  },
};
