export const help = {
  missingSupervisors: {
    title: 'Pegawai tanpa pejabat penilai',
    purpose: 'Pegawai yang dokumennya tertahan karena belum ada yang menilai, dengan usulan penilai bagi masing-masing.',
    can: ['Periksa usulan dan ganti bila perlu.', 'Tetapkan penilai bagi banyak orang sekaligus.'],
    next: 'Penilai berlaku mulai hari ini, dan dokumen yang tertahan terbuka dengan hari kerja penuh.',
  },
};
