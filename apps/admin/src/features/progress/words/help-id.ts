export const help = {
  progress: {
    title: 'Catat kemajuan',
    purpose: 'Tempat mencatat kemajuan indikator dari ponsel, harian atau mingguan.',
    can: [
      'Ketuk satu indikator: isi jumlah yang bertambah atau keadaan sekarang, tambahkan foto bila ada, lalu simpan.',
      'Isi beberapa indikator sekaligus untuk satu hari.',
      'Sematkan indikator yang sering Anda isi supaya tampil di atas.',
    ],
    next: 'Catatan mengisi awal laporan triwulan dan laporan tahunan. Tanpa jaringan, catatan dikirim sendiri nanti dengan waktu aslinya.',
  },
};
