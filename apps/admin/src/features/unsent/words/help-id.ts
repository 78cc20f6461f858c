export const help = {
  unsent: {
    title: 'Belum terkirim',
    purpose: 'Semua yang Anda tulis di perangkat ini dan belum diterima server.',
    can: [
      'Lihat kiriman yang menunggu jaringan, dan batalkan bila perlu.',
      'Baca mengapa sebuah kiriman tidak diterima.',
      'Buka lagi isian yang belum Anda kirim, atau buang.',
    ],
    next: 'Kiriman yang menunggu dikirim sendiri begitu server terjangkau. Saat Anda keluar, semua tulisan ini dihapus dari perangkat.',
  },
};
