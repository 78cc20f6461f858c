export const words = {
  places: {
    unsent: { name: 'Belum terkirim', also: 'kiriman menunggu jaringan luring isian draf tertunda unsent outbox offline drafts' },
  },
  unsent: {
    lead: 'Yang Anda tulis di perangkat ini dan belum diterima server.',
    waiting: 'Menunggu jaringan',
    waitingBody: 'Dikirim sendiri begitu server terjangkau, menurut urutan. Yang ditolak atau perlu ditanyakan dulu kembali ke isiannya.',
    answered: 'Sudah dijawab server',
    forms: 'Isian yang belum dikirim',
    formsBody: 'Buka halamannya dan tombolnya lagi: isian Anda ada di sana.',
    none: 'Tidak ada tulisan yang belum terkirim.',
    submitted: 'Anda tekan kirim %{at}, belum sampai',
    written: 'ditulis %{at}',
    sent: 'terkirim %{at}',
    refused: 'tidak diterima %{at}: %{why}',
    asked: 'server bertanya dulu %{at}: %{why}',
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
