export const words = {
  places: {
    unsent: {
      name: 'Kiriman tertunda',
      also: 'belum terkirim kiriman menunggu jaringan luring isian draf tertunda unsent outbox offline drafts',
    },
  },
  unsent: {
    lead: 'Yang Anda kirim tanpa jaringan dari perangkat ini, apa jadinya, dan isian yang belum Anda kirim.',
    waiting: 'Menunggu jaringan',
    waitingBody: 'Dikirim sendiri begitu server terjangkau, menurut urutan. Yang ditolak atau perlu ditanyakan dulu kembali ke isiannya.',
    answered: 'Sudah ada hasilnya',
    forms: 'Isian yang belum dikirim',
    formsBody: 'Buka halamannya dan tombolnya lagi: isian Anda ada di sana.',
    none: 'Tidak ada tulisan yang belum terkirim.',
    submitted: 'Anda tekan kirim %{at}, belum terkirim',
    gone: 'Anda tekan kirim %{at}; mungkin sudah sampai, Siklus memeriksanya',
    written: 'ditulis %{at}',
    chosen: 'dipilih %{at}',
    sent: 'terkirim %{at}',
    refused: 'tidak diterima %{at}: %{why}',
    asked: 'perlu Anda jawab dulu %{at}: %{why}',
    open: 'Buka halamannya',
    takeBack: 'Batalkan pengiriman',
    putAway: 'Singkirkan',
    throwAway: 'Buang isian',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly unsent: typeof words;
  }
}
