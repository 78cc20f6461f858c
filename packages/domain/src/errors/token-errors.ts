/** Refusals about tokens of the API. */
export const tokenErrors = {
  TOKEN_NOT_VALID: {
    kind: 'unauthenticated',
    id: 'Token ini tidak dikenal, sudah dicabut, atau sudah lewat masanya. Mintalah token baru kepada yang membuatnya.',
    en: 'This token is unknown, was revoked or has run out. Ask whoever made it for a new one.',
  },
  TOKEN_WITHOUT_ACTION: {
    kind: 'forbidden',
    id: 'Token ini tidak mencakup "{action}". Buat token yang mencakupnya, bila tindakan itu memang boleh dilakukan mesin.',
    en: 'This token does not cover "{action}". Make one that does, if a machine may do it at all.',
  },
  TOKEN_TOO_OFTEN: {
    kind: 'too-many',
    id: 'Token ini sudah dipakai {most} kali dalam semenit. Tunggu semenit, lalu lanjutkan lebih pelan.',
    en: 'This token was used {most} times within a minute. Wait a minute, then go on more slowly.',
  },
  TOKEN_BEYOND_RIGHTS: {
    kind: 'invalid',
    id: 'Peran Anda sendiri tidak mencakup "{action}" di unit ini. Hapus dari pilihan, atau pilih unit yang Anda urus.',
    en: 'Your own roles do not cover "{action}" in this unit. Take it out, or choose a unit that you look after.',
  },
  TOKENS_MANY: {
    kind: 'conflict',
    id: 'Anda sudah mempunyai {most} token yang berlaku. Cabut yang tidak lagi dipakai, lalu buat yang baru.',
    en: 'You have {most} tokens in force already. Revoke those that are no longer used, then make the new one.',
  },
  TOKEN_SHOWN_ONCE: {
    kind: 'conflict',
    id: 'Token ini sudah pernah ditampilkan dan tidak disimpan. Cabut, lalu buat yang baru.',
    en: 'This token was shown already and is not kept. Revoke it, then make a new one.',
  },
  TOKEN_REVOKED: {
    kind: 'conflict',
    id: 'Token ini sudah dicabut. Muat ulang halamannya.',
    en: 'This token was revoked already. Reload the page.',
  },
} as const;
