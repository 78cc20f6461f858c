import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    progress: { name: 'Note progress', short: 'Progress', also: 'daily weekly actuals catat kemajuan progres' },
  },
  entries: {
    lead: 'Tap an indicator, enter the number, save. These entries begin the report of their period.',
    several: 'Fill in several at once',
    severalTitle: 'Progress on several indicators',
    severalLead: 'Fill in only what has moved; what is empty is not noted.',
    nothing: 'Fill in at least one indicator.',
    pin: 'Pin indicator %{ref}',
    unpin: 'Unpin indicator %{ref}',
    last: 'Last %{day}: %{what}',
    never: 'Nothing noted yet',
    waits: 'Waits for the network: %{what}',
    gone: 'May have arrived, is being checked: %{what}',
    draft: 'Form not saved yet',
    closed: 'Nothing can be noted yet',
    closedBody: 'Progress is noted from the agreement on the targets until the final assessment of %{year} is done.',
    none: 'No performance document is under way',
    noneBody: 'You can note progress once the cycle of this year is open and your targets are agreed.',
  },
};
