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
  imports: {
    title: 'History of imports',
    purpose: 'Every file that was imported: who did it, when, the form of the file, and what it brought.',
    can: ['Open an import to see how far it is and its rows, or to undo it.'],
    next: 'A large file is written in the background, part by part, as long as its sender may; you may close the page.',
  },
  importedFile: {
    title: 'One import',
    purpose: 'How far an import is, and what became of each row that was new or changed something.',
    can: ['See the rows that were left out, and why.', 'Undo the import for a reason: whatever nothing rests on is as it was before.'],
    next: 'What was changed again, or has a document, people below or an account in use, stays, and it says why.',
  },
};
