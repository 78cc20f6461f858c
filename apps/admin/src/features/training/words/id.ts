export const words = {
  places: {
    courses: { name: 'Katalog pelatihan', short: 'Pelatihan', also: 'diklat kursus course training catalogue' },
    newCourse: { name: 'Tambah pelatihan', also: 'diklat kursus baru new add a course' },
    recommendations: { name: 'Pelatihan saya', short: 'Pelatihan', also: 'rekomendasi kursus jp courses recommendation my training' },
  },
  resources: {
    courses: {
      name: 'Pelatihan',
    },
    'training-recommendations': {
      name: 'Rekomendasi',
    },
  },
  training: {
    noCourses: 'Belum ada pelatihan. Yang ada di katalog dapat direkomendasikan.',
    recommendations: 'Rekomendasi pelatihan',
    outdated: 'tidak berlaku',
    search: 'Cari nama, NIP, atau pelatihan',
    noneYet: 'Belum ada rekomendasi. Yang disetujui muncul di sini.',
    serves: 'Kegunaan',
    servesHint: 'Saran sistem dipilih menurut kegunaan ini.',
    topics: {
      'performance-coaching': 'Bimbingan kinerja',
      coaching: 'Coaching',
      technical: 'Pelatihan teknis',
      counselling: 'Konseling',
      mentoring: 'Mentoring',
      behaviour: 'Perilaku kerja',
      leadership: 'Kepemimpinan',
      mentor: 'Menjadi mentor',
      'e-learning': 'E-learning',
    },
    forWhom: 'untuk %{whom}',
    types: 'Hanya untuk jenis jabatan',
    typesHint: 'Tanpa pilihan: semua jenis jabatan.',
    words: 'Hanya untuk jabatan dengan kata',
    wordsHint: 'Misalnya perawat, bidan. Pisahkan dengan koma; kosong berarti semua jabatan.',
    others: 'Penanda lain',
    othersHint: 'Untuk keperluan kantor sendiri; pisahkan dengan koma.',
    active: 'ya',
    inactive: 'tidak',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly training: typeof words;
  }
}
