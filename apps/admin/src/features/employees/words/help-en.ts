import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  employees: {
    title: 'Employees',
    purpose: 'The employees you may see, with their post, unit and supervisor of today.',
    can: ['Search for a name or NIP, or narrow by unit.', 'Open somebody to see the post and the documents.'],
    next: 'The data come from the staff list. Whoever is missing in a file is not removed.',
  },
  employee: {
    title: 'One employee',
    purpose: 'The post, the service data and the performance documents of one person, with the history of the data.',
    can: [
      'Set or change the supervisor from a day on.',
      'Set a standing (retired, on leave, on study leave and so on) from today or a later day; take it back until it begins.',
      'See who changed which data, when, and from which file.',
      'Open the performance document of each year.',
    ],
    next: 'Open tasks move to the new supervisor, and a document that was held up for want of one opens again.',
  },
};
