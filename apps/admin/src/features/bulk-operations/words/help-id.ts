export const help = {
  bulkList: {
    title: 'Tindakan massal',
    purpose: 'Semua tindakan atas banyak orang sekaligus: yang berjalan, yang selesai, dan yang gagal.',
    can: ['Buka satu tindakan untuk melihat kemajuan dan alasan kegagalan.'],
    next: 'Tindakan baru dimulai dari halaman siklus dan berjalan di belakang; Anda boleh menutup halaman.',
  },
  bulk: {
    title: 'Satu tindakan massal',
    purpose: 'Kemajuan satu tindakan: berapa orang selesai, tidak perlu, gagal, atau menunggu.',
    can: [
      'Lihat apa yang terjadi pada setiap orang dan sebabnya, atau unduh semuanya.',
      'Jeda, lalu lanjutkan, atau batalkan sisanya: yang sudah dikerjakan tetap, yang belum tercatat sebagai dibatalkan.',
      'Ulangi yang gagal sesudah sebabnya diperbaiki; yang berhenti karena pembuatnya tidak lagi berhak berlanjut atas nama Anda.',
    ],
    next: 'Tidak ada yang dikerjakan dua kali: mengulang hanya menyentuh yang belum selesai.',
  },
};
