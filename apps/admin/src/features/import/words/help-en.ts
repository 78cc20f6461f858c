import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  import: {
    title: 'Import employees',
    purpose: 'Brings in people or ratings from the files of the office: SIASN, e-Kinerja, DUK, or the form of Siklus.',
    can: [
      'Choose a file; it is checked first and nothing is written.',
      'Mend the faulty rows as it says, then choose the file again.',
      'Import all of it, or the correct rows alone.',
    ],
    next: 'New and changed employees are stored and the reporting lines follow. Cycles under way adjust themselves.',
  },
};
