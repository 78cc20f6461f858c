export const help = {
  reports: {
    title: 'Laporan',
    purpose: 'Rangkuman satu siklus untuk pimpinan: per OPD, langkah, pejabat penilai, waktu, dan predikat, dengan gambarnya.',
    can: [
      'Pilih laporan dan siklusnya; tekan nama unit untuk melihat unit di bawahnya.',
      'Tekan sebuah angka untuk melihat orang-orangnya.',
      'Cetak tanpa tombol, atau ambil sebagai XLSX atau CSV.',
      'Ingatkan semua pejabat penilai yang masih memegang giliran.',
    ],
    next: 'Alamat halaman menyimpan pilihan Anda, jadi dapat dikirim atau ditandai.',
  },
  settledResults: {
    title: 'Hasil penilaian',
    purpose: 'Hasil setiap orang yang berlaku sekarang, di balik angka sebaran predikat.',
    can: ['Saring menurut unit, predikat, atau yang sudah final.', 'Buka dokumen seseorang.'],
    next: 'Membaca daftar ini tercatat sebagai kunjungan pada dokumen orang-orangnya.',
  },
  takenTurns: {
    title: 'Giliran yang selesai',
    purpose: 'Giliran yang sudah dikerjakan orang, di balik angka laporan waktu.',
    can: ['Saring menurut unit atau nama.', 'Buka dokumen seseorang.'],
    next: 'Giliran yang ditutup oleh waktu, tanpa dikerjakan siapa pun, tidak ada di sini.',
  },
};
