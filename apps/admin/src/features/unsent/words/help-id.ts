export const help = {
  unsent: {
    title: 'Kiriman tertunda',
    purpose: 'Semua yang Anda kirim tanpa jaringan dari perangkat ini, dan isian yang belum Anda kirim.',
    can: [
      'Lihat kiriman yang menunggu jaringan, dan batalkan yang belum pernah keluar dari perangkat.',
      'Baca mengapa sebuah kiriman tidak diterima.',
      'Buka lagi isian yang belum Anda kirim, atau buang.',
    ],
    next: 'Kiriman yang menunggu dikirim sendiri begitu server terjangkau. Saat Anda keluar, semua tulisan ini dihapus dari perangkat.',
  },
};
