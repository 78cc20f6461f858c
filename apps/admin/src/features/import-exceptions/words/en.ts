import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    importExceptions: { name: 'Exceptions from imports', also: 'exception skip retired moved disciplined pensiun pindah hukuman lewati' },
  },
  resources: {
    'import-exceptions': { name: 'Exceptions from imports' },
  },
  exceptions: {
    lead: 'People of whom files keep telling old data: retired, moved or disciplined. Imports leave their rows out, and say so.',
    none: 'Nobody is excepted yet. Note whoever keeps appearing in files with data of old.',
    toImport: 'Import a file',
    kind: 'What became of him',
    state: 'State',
    untilEnded: 'until it is ended',
    endedFor: 'Ended: %{reason}',
    note: 'Except somebody',
    noteTitle: 'Except somebody from imports?',
    noteLead: 'From now on his rows are left out of every file. What is kept of him stays as it is.',
    noted: 'Excepted from imports.',
    end: 'End',
    endTitle: 'End the exception of %{name}?',
    endLead: 'From now on his rows in files count again.',
    ended: 'The exception was ended.',
  },
};
