import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    units: { name: 'Units', also: 'opd dinas organisasi organisation zona unit' },
  },
  resources: {
    units: { name: 'Units' },
  },
  unitTree: {
    none: 'No units yet',
    lead: 'Units come from the import of people. Each number includes the units below and opens its list.',
    leadNames: 'Units come from the import of people.',
    label: 'Units and what lies below them',
    open: 'Open %{name}',
    close: 'Close %{name}',
    people: '%{count} people',
    cycles: '%{count} cycles',
    openAll: 'Open all',
    closeAll: 'Close all',
    found: '%{count} units match',
  },
};
