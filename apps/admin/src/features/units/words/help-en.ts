import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  units: {
    title: 'Units',
    purpose: 'The organisation with the time zone of each unit.',
    can: ['Search for a name or code.', 'See which unit belongs to which.'],
    next: 'The zone decides when things open and fall due: due on 31 January means 23.59 at that unit.',
  },
};
