export const words = {
  places: {
    nameSuperior: { name: 'Sebutkan atasan', also: 'pejabat penilai saya tertahan name my superior supervisor' },
    missing: { name: 'Pegawai tanpa pejabat penilai', also: 'atasan usul kepala proposal superior employees without a supervisor' },
  },
  naming: {
    lead: 'Tanpa pejabat penilai dokumen Anda tertahan. Sebutkan atasan Anda; administrator unit mengukuhkannya dahulu.',
    notNeeded: 'Anda sudah mempunyai pejabat penilai',
    notNeededBody: 'Bila keliru, minta administrator unit Anda mengubahnya.',
    who: 'Siapa atasan Anda?',
    another: 'Sebutkan orang lain',
    search: 'Cari nama atau jabatan',
    searchHint: 'Orang di unit Anda dan unit di atasnya',
    nobody: 'Tidak ada yang cocok. Coba kata lain, atau hubungi administrator unit Anda.',
    choose: 'Pilih',
    title: '%{name} atasan Anda?',
    follows: 'Tidak ada yang berubah sebelum administrator mengukuhkannya. Ia membaca alasan Anda.',
    name: 'Sebutkan',
    named: '%{name} disebutkan; menunggu administrator.',
    waits: '%{name} menunggu dikukuhkan administrator',
    waitsSince: 'Disebutkan %{at}. Alasan Anda: %{reason}',
    declined: '%{name} ditolak sebagai atasan Anda',
    declinedBy: 'Oleh %{by}, %{at}: %{reason}',
  },
  missing: {
    named: 'disebut pegawainya',
    namedBecause: 'Alasannya: %{reason} (%{at})',
    confirmNamed: 'Kukuhkan',
    confirmNamedOf: 'Kukuhkan %{superior} sebagai atasan %{name}',
    confirmNamedLead: 'Berlaku mulai hari ini. Dokumen yang tertahan karena tidak ada penilai akan terbuka.',
    namedConfirmed: '%{superior} menjadi atasan %{name}.',
    declineNamed: 'Tolak',
    declineNamedOf: 'Tolak %{superior} sebagai atasan %{name}',
    declineNamedLead: 'Pegawai itu membaca alasan Anda dan dapat menyebut orang lain.',
    namedDeclined: 'Ditolak; pegawai itu diberi tahu.',
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
