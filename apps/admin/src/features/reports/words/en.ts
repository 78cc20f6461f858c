import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    reports: { name: 'Reports', also: 'rekap ringkasan opd sekda statistik predikat sebaran laporan summary' },
    settledResults: { name: 'Results', also: 'predikat nilai rating hasil' },
    takenTurns: { name: 'Turns taken', also: 'giliran waktu selesai' },
  },
  resources: {
    'settled-results': {
      name: 'Results',
    },
  },
};
