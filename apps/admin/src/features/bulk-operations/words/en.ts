import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    bulk: { name: 'Bulk operations', also: 'perpanjang ingatkan lewati extend remind skip tindakan massal' },
  },
  resources: {
    'bulk-operations': {
      name: 'Bulk operations',
    },
  },
};
