import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  participants: {
    title: 'Participants',
    purpose: 'Everybody in the cycles you may see, one line per document.',
    can: [
      'Search for a name or NIP, or narrow by unit and state.',
      'Open a document to see what it waits for.',
      'From the board: withdraw those who have left at once, or take back those who were withdrawn.',
    ],
    next: 'The numbers of the board open this list with their filter; clear the filter to see everybody.',
  },
  document: {
    title: 'Performance document',
    purpose: "The whole way of somebody's document through the year: who has it, since when, what was agreed, reached and rated.",
    can: [
      'Read what was written in each turn, and why it was returned.',
      'Press "why?" to see the rule behind a predicate.',
      'Open former versions of targets that changed: what was added, changed and dropped, and what was reached then.',
      'Ask for an addendum with the reason, where you supervise this employee and the targets must change; withdraw it until it is agreed.',
      'Read the audit trail of this document, if you may.',
    ],
    next: 'If it is your turn, the button stands at the top. The employee sees that you opened the document.',
  },
  roleMatrix: {
    title: 'Role-result matrix',
    purpose: "Who does what for which of the superior's results: a row for each person, a column for each result.",
    can: [
      'See which results nobody supports.',
      'See who has no main result here yet, and why.',
      'Write, change or withdraw in each cell what you expect of a person; he is told, and can take it into his targets.',
      'See whether targets that were agreed since have a result for it.',
      'Open the document of a person by the name.',
    ],
    next: 'Talk about what is empty in the performance dialogue; it changes as soon as targets are agreed or ties confirmed.',
  },
  myDocument: {
    title: 'My performance document',
    purpose: 'Everything about your performance this year: where the document is, targets, actuals, ratings and training.',
    can: [
      'Note progress on an indicator at any time between two reviews.',
      'Press "why?" to see where a predicate comes from.',
      'Open former versions of targets that changed: what was added, changed and dropped, and what was reached then.',
      'Ask for an addendum where targets that were agreed must change, and withdraw what you asked for until it is agreed.',
      'Take back what you sent, as long as nobody has opened it.',
      "Confirm which of your superior's results you support, where his plan was agreed or changed after yours.",
      'See who opened your document, and its audit trail.',
      'Choose another year if there is more than one.',
    ],
    next: 'Notes of progress are shown to you and your supervisor at the next review as evidence; the supervisor still decides the rating.',
  },
  team: {
    title: 'My team',
    purpose: 'The people you assess, and where each document stands.',
    can: ['Open a document to see its targets and history.', 'See who waits for you and who is late.'],
    next: 'When somebody moves or the supervisor changes, this list follows by itself on that day.',
  },
};
