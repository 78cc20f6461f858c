export const help = {
  template: {
    title: 'Templat siklus',
    purpose: 'Langkah dan tanggal yang dipakai setiap siklus baru.',
    can: [
      'Ubah tanggal buka dan batas setiap langkah.',
      'Lihat perbedaannya dengan templat yang berlaku sebelum menyimpan.',
      'Pakai versi langkah yang lebih baru, dengan pratinjau dan alasan Anda.',
    ],
    next: 'Templat baru dipakai siklus yang dibuat sesudahnya. Siklus yang sudah ada tidak berubah.',
  },
};
