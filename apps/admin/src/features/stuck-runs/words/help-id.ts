export const help = {
  stuckRuns: {
    title: 'Langkah yang tidak bergerak',
    purpose: 'Dokumen yang tidak dapat maju sendiri, dengan sebabnya dan siapa yang dapat memperbaikinya.',
    can: ['Lihat sejak kapan dan mengapa setiap dokumen tertahan.', 'Buka dokumen atau pegawainya untuk memperbaiki sebabnya.'],
    next: 'Begitu sebabnya diperbaiki, dokumen terbuka kembali sendiri dan hilang dari daftar ini.',
  },
};
