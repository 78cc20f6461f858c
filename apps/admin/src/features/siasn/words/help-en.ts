import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  siasn: {
    title: 'To SIASN and e-Kinerja',
    purpose: 'Makes files that go into the services of BKN without typing codes again.',
    can: [
      'Choose the cycle, then download the results of periods, of the year, or the SKP as XLSX or CSV.',
      'See how many results do not leave and why; each number opens its people.',
    ],
    next: 'Files are made meanwhile and can be downloaded for a day. A result that is reopened stays away until it is final again.',
  },
  heldResults: {
    title: 'Results that do not leave yet',
    purpose: 'Results that are not in the files for SIASN, so that nobody takes what is missing there for a mistake.',
    can: ['Filter by cause or unit.', 'Open a document to see what it waits for.'],
    next: 'Once nobody may object any more, a result leaves this list and is in the next file.',
  },
};
