import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  courses: {
    title: 'Course catalogue',
    purpose: 'The courses that can be recommended to employees, with their hours.',
    can: ['Search and look at courses.', 'As the training office: add a course or change one.'],
    next: 'The system proposes from the active courses by their purpose. Earlier recommendations stay as they are.',
  },
  course: {
    title: 'One course',
    purpose: 'The name, hours, purpose and audience of a course.',
    can: ['Change the fields and save.', 'Deactivate a course that is no longer offered, without deleting it.'],
    next: 'A saved course can be chosen at once in recommendations that are not yet confirmed.',
  },
  recommendations: {
    title: 'Training recommendations',
    purpose: 'Courses that were approved for you, or for people you may see, with the reason.',
    can: ['Search by name, NIP or course, and sort the list.', 'See how many hours, and why the course was chosen.'],
    next: 'New ones appear once the supervisor has confirmed and the training office has approved them.',
  },
};
