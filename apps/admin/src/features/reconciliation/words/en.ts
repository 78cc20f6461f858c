import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    reconciliation: { name: 'Comparison with e-Kinerja', also: 'reconciliation differences ratings skp siasn rekonsiliasi beda' },
  },
  resources: {
    reconciliation: { name: 'Comparison' },
  },
};
