import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    board: { name: 'Cycle board', also: 'kemajuan progres progress status papan siklus' },
    newCycle: { name: 'Create a new cycle', also: 'buka siklus mulai tahun open start year buat siklus baru' },
  },
  resources: {
    cycles: {
      name: 'Cycles',
    },
  },
};
