import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  teamAssignments: {
    title: 'Assignments across units',
    purpose: 'Employees assigned to a team or task of another unit, with the consent of their own.',
    can: [
      'As the head of a unit or the lead of a team: assign somebody of another unit, take it back or end it.',
      'As the supervisor: consent to the assignment of your staff, or decline it.',
      'As the lead of a team: see the results that come from an assignment, and give feedback on them.',
    ],
    next: 'After the consent the employee names the assignment at an additional result of the targets.',
  },
  teamResults: {
    title: 'Results from the assignment',
    purpose: 'The additional results that come from one assignment, with what was reported.',
    can: ['Read targets, reports and notes of progress.', 'Give feedback for the employee and the supervisor.'],
    next: 'Feedback stands in the document of the employee. The rating stays with the supervisor.',
  },
};
