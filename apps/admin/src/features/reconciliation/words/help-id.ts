export const help = {
  reconciliation: {
    title: 'Perbandingan dengan e-Kinerja',
    purpose: 'Menunjukkan di mana Siklus dan berkas penilaian dari e-Kinerja berbeda tentang seorang pegawai.',
    can: [
      'Impor Laporan Penilaian SKP; yang berbeda muncul di sini.',
      'Saring menurut unit, periode, atau yang berbeda, dan ambil sebagai berkas.',
      'Perbaiki di tempat yang keliru, di Siklus atau di e-Kinerja.',
    ],
    next: 'Baris hilang begitu kedua pihak sama. Siklus tidak mengubah penilaiannya sendiri.',
  },
};
