export const words = {
  places: {
    missing: { name: 'Pegawai tanpa pejabat penilai', also: 'atasan usul kepala proposal superior employees without a supervisor' },
  },
  missing: {
    lead:
      'Untuk setiap orang sistem mengusulkan kepala unit yang sama, atau kepala unit di atasnya. Tidak ada yang berubah sebelum ' +
      'Anda menetapkannya.',
    none: 'Semua sudah punya pejabat penilai',
    noneBody: 'Tidak ada yang kekurangan atasan di unit yang Anda kelola.',
    certainty: { sure: 'saran, pasti', likely: 'saran, mungkin' },
    counts: 'Usul pasti %{sure}, mungkin %{likely}, belum diketahui %{unknown}.',
    unit: 'kepala unit yang sama',
    'unit-above': 'kepala %{unit}, unit di atasnya',
    noProposal: 'Tidak ditemukan kepala unit. Pilih seseorang.',
    change: 'Pilih yang lain',
    changeOf: 'Pilih yang lain sebagai atasan %{name}',
    superiorOf: 'Atasan %{name}',
    pick: 'Sertakan %{name}',
    set: 'Tetapkan %{count} atasan',
    confirm: 'Tetapkan %{count} atasan?',
    gets: '%{name} mendapat %{count} pegawai.',
    follows: 'Berlaku mulai hari ini. Tugas mereka yang terbuka ikut berpindah, dan yang tertahan karena tidak ada penilai akan terbuka.',
    done: '%{count} atasan ditetapkan.',
    more: 'Yang tampil %{shown} pertama dari %{count}; sisanya menyusul setelah ini ditetapkan.',
    back: 'Kembali ke siklus',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly 'missing-supervisors': typeof words;
  }
}
