export const help = {
  audit: {
    title: 'Jejak audit',
    purpose: 'Catatan siapa melakukan apa dan kapan. Catatan hanya bertambah, tidak dapat diubah atau dihapus.',
    can: [
      'Saring menurut pegawai, peristiwa, hari, atau unit; pegawai sebagai pelaku maupun sebagai yang terkena.',
      'Buka dokumen, akun, atau siklus yang dibicarakan sebuah baris.',
      'Baca jejak satu dokumen dalam kalimat, saring menurut jenis, dan cetak.',
    ],
    next:
      'Setiap baris menyegel baris sebelumnya, sehingga perubahan di luar Siklus ketahuan. Isi tulisan orang tidak pernah disalin ' +
      'ke sini.',
  },
  security: {
    title: 'Log keamanan',
    purpose: 'Menunjukkan siapa masuk dan dari mana, apa yang ditolak, dan apa yang dilakukan atas akun, kode, dan peran.',
    can: ['Saring menurut orang dan hasil.', 'Baca alasan yang ditulis administrator saat bertindak atas sebuah akun.'],
    next: 'Penolakan yang sama dalam satu menit menjadi satu baris dengan jumlahnya. Baris yang lebih tua dari 400 hari dihapus.',
  },
  trail: {
    title: 'Jejak audit satu dokumen',
    purpose: 'Siapa melakukan apa pada dokumen ini dan kapan, dalam waktu setempat unitnya.',
    can: ['Saring menurut jenis kejadian.', 'Cetak jejak ini sebagai bukti.', 'Lihat apakah rantai segelnya utuh.'],
    next: 'Setiap kejadian baru menambah satu baris. Bila segel putus, laporkan kepada administrator instansi.',
  },
};
