import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  reconciliation: {
    title: 'Comparison with e-Kinerja',
    purpose: 'Shows where Siklus and the file of ratings of e-Kinerja differ about an employee.',
    can: [
      'Import the ratings of e-Kinerja; what differs appears here.',
      'Narrow by unit, period, or by what differs, and take it as a file.',
      'Mend it where it is wrong, in Siklus or in e-Kinerja.',
    ],
    next: 'A row goes once both sides are the same. Siklus changes none of its own ratings.',
  },
};
