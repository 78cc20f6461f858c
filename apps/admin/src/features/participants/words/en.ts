import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    participants: { name: 'Participants', also: 'dokumen pegawai documents peserta' },
    team: { name: 'My team', also: 'bawahan anak buah reports staff tim saya' },
    myDocument: {
      name: 'My performance document',
      short: 'My document',
      also: 'skp sasaran nilai predikat rating targets dokumen kinerja saya',
    },
  },
  resources: {
    participants: { name: 'Participants' },
  },
};
