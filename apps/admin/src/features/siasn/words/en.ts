import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    siasn: { name: 'To SIASN and e-Kinerja', also: 'bkn skp22 kinerjaperiodik kirim hasil export results national' },
    heldResults: { name: 'Results that do not leave yet', also: 'held results objection siasn belum final masa keberatan' },
  },
  resources: {
    'held-results': {
      name: 'Results that do not leave yet',
    },
  },
};
