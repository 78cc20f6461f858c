import { incidentStateWords, inLanguage } from '@siklus/domain';
export const words = {
  places: {
    incidents: { name: 'Insiden', also: 'gagal galat ulangi failed retry incidents' },
  },
  resources: {
    incidents: {
      name: 'Insiden',
    },
  },
  incidents: {
    lead: 'Pekerjaan yang gagal dan tidak tertolong dengan mencoba lagi menunggu keputusan di sini. Tidak ada yang hilang.',
    queue: 'Lihat antrean (tab baru)',
    none: 'Semua pekerjaan berjalan.',
    closedFor: 'Ditutup: %{reason}',
    document: 'Lihat dokumennya',
    account: 'Lihat akunnya',
    states: inLanguage(incidentStateWords, 'id'),
    retry: 'Ulangi',
    resolve: 'Tutup',
    resolveTitle: 'Tutup insiden tanpa mengulang',
    resolveBody: 'Pekerjaan ini tidak akan dijalankan lagi. Alasannya tercatat di jejak audit.',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly incidents: typeof words;
  }
}
