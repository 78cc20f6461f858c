import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  progress: {
    title: 'Note progress',
    purpose: 'Where progress on indicators is noted from a phone, by day or by week.',
    can: [
      'Tap an indicator: enter what was added or the state of now, add a photo if there is one, then save.',
      'Fill in several indicators at once for one day.',
      'Pin the indicators that you fill in often, so that they come first.',
    ],
    next: 'Entries begin the report of the quarter and of the year. Without a network they are sent later by themselves, with their time.',
  },
};
