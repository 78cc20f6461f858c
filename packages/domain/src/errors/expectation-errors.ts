/** What can stand against what a head expects of somebody for one of his results. */
export const expectationErrors = {
  EXPECTED_CLOSED: {
    kind: 'conflict',
    id: 'Peran hasil ditulis selama dokumen pegawai dan siklusnya berjalan. Hubungi administrator bila seharusnya masih berjalan.',
    en:
      'What is expected can be written while the document of the employee and its cycle are under way. Ask the administrator if they ' +
      'should still be.',
  },
  EXPECTED_WITHOUT_PLAN: {
    kind: 'conflict',
    id: 'Peran hasil ditulis untuk hasil dalam sasaran atasan yang disepakati. Sepakati dulu sasaran itu, lalu tulis perannya.',
    en: "This is written for a result of the superior's agreed targets. Have these targets agreed first, then write it.",
  },
  EXPECTED_OF_OTHER_PLAN: {
    kind: 'conflict',
    id: 'Hasil ini tidak ada dalam sasaran atasan pegawai ini. Muat ulang matriksnya, lalu pilih hasil yang tampil di sana.',
    en: "This result is not in the targets of this person's superior. Reload the matrix and choose one of the results shown there.",
  },
  EXPECTED_OF_OTHER_VERSION: {
    kind: 'conflict',
    id: 'Sasaran atasan sudah disepakati dalam versi lain. Muat ulang matriksnya, lihat isinya sekarang, lalu tulis lagi.',
    en: "The superior's targets were agreed in another version meanwhile. Reload the matrix, see what they say, then write it again.",
  },
  EXPECTED_NOTHING: {
    kind: 'conflict',
    id: 'Tidak ada peran yang tertulis untuk hasil ini. Muat ulang matriksnya untuk melihat yang berlaku.',
    en: 'Nothing is written for this result. Reload the matrix to see what stands there.',
  },
} as const;
