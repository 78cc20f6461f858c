export const help = {
  employees: {
    title: 'Pegawai',
    purpose: 'Daftar pegawai yang boleh Anda lihat, dengan jabatan, unit, dan pejabat penilainya hari ini.',
    can: ['Cari nama atau NIP, atau saring menurut unit.', 'Buka seseorang untuk melihat kepegawaian dan dokumennya.'],
    next: 'Data datang dari impor daftar pegawai. Yang tidak ada dalam berkas tidak dihapus.',
  },
  employee: {
    title: 'Seorang pegawai',
    purpose: 'Jabatan, kepegawaian, dan dokumen kinerja satu orang, dengan riwayat perubahan datanya.',
    can: [
      'Tetapkan atau ganti pejabat penilai mulai hari tertentu.',
      'Tetapkan kedudukan (pensiun, cuti, tugas belajar, dan lain-lain) mulai hari ini atau hari lain; batalkan selama belum berlaku.',
      'Lihat siapa mengubah data apa, kapan, dan dari berkas yang mana.',
      'Buka dokumen kinerja setiap tahun.',
    ],
    next: 'Tugas yang terbuka berpindah ke pejabat baru, dan dokumen yang tertahan karena tidak ada penilai terbuka kembali.',
  },
};
