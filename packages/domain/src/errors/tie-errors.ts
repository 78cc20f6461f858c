export const tieErrors = {
  TIES_CLOSED: {
    kind: 'conflict',
    id: 'Dukungan hanya dapat dipastikan selama dokumen dan siklusnya berjalan. Hubungi administrator bila seharusnya masih berjalan.',
    en: 'Ties can be confirmed while the document and its cycle are under way. Ask the administrator if they should still be.',
  },
  TIES_OF_OTHER_VERSION: {
    kind: 'conflict',
    id: 'Sasaran Anda sudah disepakati dalam versi lain. Muat ulang dokumen, lalu pastikan dukungannya di sana.',
    en: 'Your targets were agreed in another version meanwhile. Reload the document and confirm the ties there.',
  },
} as const;
