import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    samplePlans: { name: 'Library of sample plans', short: 'Sample plans', also: 'pustaka contoh skp sasaran library' },
    newSamplePlan: { name: 'Add a sample plan', also: 'tambah contoh skp sasaran new' },
  },
  resources: {
    'sample-plans': { name: 'Sample plans' },
  },
  samples: {
    none: 'No sample plans yet. With one nobody begins with an empty page.',
    search: 'Search name or post',
    results: '%{smart_count} result |||| %{smart_count} results',
    active: 'yes',
    inactive: 'no',
  },
};
