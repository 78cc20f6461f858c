export const help = {
  missingSupervisors: {
    title: 'Pegawai tanpa pejabat penilai',
    purpose: 'Pegawai yang dokumennya tertahan karena belum ada yang menilai, dengan usulan penilai bagi masing-masing.',
    can: [
      'Periksa usulan dan ganti bila perlu.',
      'Kukuhkan atau tolak atasan yang disebut pegawainya sendiri.',
      'Tetapkan penilai bagi banyak orang sekaligus.',
    ],
    next: 'Penilai berlaku mulai hari ini, dan dokumen yang tertahan terbuka dengan hari kerja penuh.',
  },
  nameSuperior: {
    title: 'Sebutkan atasan',
    purpose: 'Pegawai yang dokumennya tertahan karena tidak ada penilai mengatakan siapa atasannya.',
    can: ['Pilih atasan Anda dari unit Anda atau unit di atasnya, dengan alasan.', 'Sebut yang lain bila ditolak.'],
    next: 'Administrator unit Anda mengukuhkan atau menolak, dan Anda diberi tahu.',
  },
};
