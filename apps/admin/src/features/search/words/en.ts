import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  search: {
    title: 'Search for a name, NIP, unit or action',
    open: 'Search',
    shortcut: 'Ctrl K',
    hint: 'Name, NIP, unit or action',
    results: 'Search results',
    kinds: { people: 'Employees', units: 'Units', actions: 'Places and actions' },
    more: 'Type at least two letters.',
    none: 'Nothing is like this. Check the spelling, or search by NIP. What lies outside your authority is not shown.',
    count: 'One result |||| %{smart_count} results',
    keys: 'Arrows choose · Enter opens · Esc closes',
  },
};
