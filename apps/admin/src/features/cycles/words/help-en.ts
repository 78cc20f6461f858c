import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  board: {
    title: 'Cycle board',
    purpose: 'Shows how far each agency has come this year, and what needs your hand.',
    can: [
      'Click any number to see the people behind it.',
      'Open a cycle to see its steps, units and schedule.',
      'Create a cycle for one agency and one year.',
    ],
    next: 'The numbers move by themselves as people complete tasks. What falls behind the plan appears under "For you to do".',
  },
  newCycle: {
    title: 'Create a cycle',
    purpose: 'Prepares one year of assessment for one agency and all units below it.',
    can: ['Choose the agency and the year.', 'Adjust when each step opens and when it is due.'],
    next: 'The cycle is kept as a draft and nobody is told. You check its readiness first and open it then.',
  },
  cycle: {
    title: 'One cycle',
    purpose: 'Shows the readiness of a draft, or the progress of a cycle that is under way.',
    can: [
      'In a draft: mend what stands in the way, then open the cycle.',
      'Under way: click numbers to see the people, change due dates, remind, or skip a step.',
    ],
    next: 'When a cycle opens, every employee takes part and the holders of the first tasks are told. It cannot become a draft again.',
  },
};
