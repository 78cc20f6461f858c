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
  TIES_SIGNED: {
    kind: 'conflict',
    id: 'Penilaian akhir sudah selesai, jadi yang didukung tidak berubah lagi. Lihat yang berlaku pada dokumen Anda.',
    en: 'The final assessment is done, so what is supported no longer changes. See in your document what counts.',
  },
  TIES_IN_ADDENDUM: {
    kind: 'conflict',
    id: 'Sasaran Anda sedang diubah. Pilih dukungannya di sana, atau tunggu sampai perubahannya selesai.',
    en: 'Your targets are being changed. Choose the ties there, or wait until that is finished.',
  },
  TIE_FITS: {
    kind: 'conflict',
    id: 'Dukungan hasil ini sudah sesuai dengan rencana atasan Anda. Buka dokumen Anda dan ajukan adendum bila perlu diubah.',
    en: "What this result supports fits your superior's plan. Ask for an addendum if it has to change.",
  },
} as const;
