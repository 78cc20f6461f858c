export const words = {
  places: {
    stuckRuns: { name: 'Langkah yang macet', also: 'tertahan terlambat blocked late stuck steps' },
  },
  resources: {
    'stuck-runs': {
      name: 'Langkah yang macet',
    },
  },
  stuck: {
    lead: 'Langkah yang tidak bergerak: tertahan karena kurang sesuatu, atau melewati batas.',
    choose: 'Pilih beberapa, lalu tindak sekaligus.',
    kinds: { blocked: 'tertahan', late: 'terlambat' },
    kind: 'Jenis',
    cause: 'Sebab',
    fix: 'Saran',
    lateCause: '%{turn}: belum selesai pada %{due}',
    lateFix: 'Ingatkan pemegangnya, atau ubah batasnya.',
    pick: 'Pilih %{name}, %{step}',
    pickAll: 'Pilih semua di halaman ini',
    pickWhole: 'Pilih semua %{count}',
    pickNone: 'Lepas pilihan',
    tooMany: 'Untuk lebih dari %{most} langkah, persempit saringan, atau mulai dari halaman siklus.',
    picked: '%{smart_count} langkah dipilih',
    confirm: '%{verb}: %{smart_count} langkah?',
    groups: '%{count} pada %{step}',
    left: '%{smart_count} langkah yang dipilih tidak terkena tindakan ini.',
    done: '%{smart_count} tindakan berjalan.',
    reminded: 'terakhir diingatkan %{at}',
    none: 'Tidak ada yang macet.',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly 'stuck-runs': typeof words;
  }
}
