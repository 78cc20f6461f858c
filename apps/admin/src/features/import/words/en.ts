import type { Same } from '../../../kit/words/text';
import type { words as id } from './id';

export const words: Same<typeof id> = {
  places: {
    import: { name: 'Import employees', also: 'unggah csv xlsx excel upload impor pegawai siasn e-kinerja duk skp ratings' },
    imports: { name: 'History of imports', also: 'upload file undo impor pegawai ratings progress riwayat batalkan' },
  },
  resources: {
    imports: { name: 'History of imports' },
  },
};
