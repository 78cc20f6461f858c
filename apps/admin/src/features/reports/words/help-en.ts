import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  reports: {
    title: 'Reports',
    purpose: 'A cycle summed up for the head of the agency: by office, step, assessor, time and predicate, with a picture.',
    can: [
      'Choose report and cycle; press the name of a unit to see those below it.',
      'Press a number to see its people.',
      'Print without buttons, or take it as XLSX or CSV.',
      'Remind all assessors who still hold turns.',
    ],
    next: 'The address of the page keeps what you chose, so that it can be sent or bookmarked.',
  },
  settledResults: {
    title: 'Results',
    purpose: 'The results of each person as they stand, behind the numbers of the spread.',
    can: ['Filter by unit, predicate, or those that are final.', 'Open the document of a person.'],
    next: 'Reading this list is noted as a visit of the documents of these people.',
  },
  takenTurns: {
    title: 'Turns taken',
    purpose: 'Turns that people have taken, behind the numbers of the report about time.',
    can: ['Filter by unit or name.', 'Open the document of a person.'],
    next: 'Turns that time closed, without anybody taking them, are not here.',
  },
};
