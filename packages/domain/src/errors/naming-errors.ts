/** What can stand against naming one's own superior, and against confirming it. */
export const namingErrors = {
  NAMING_NOT_NEEDED: {
    kind: 'conflict',
    id: 'Anda sudah mempunyai pejabat penilai, atau tidak dinilai saat ini. Bila keliru, minta administrator unit Anda mengubahnya.',
    en: 'You have a supervisor, or are not appraised at present. If that is wrong, ask the administrator of your unit to change it.',
  },
  NAMING_UNFIT: {
    kind: 'invalid',
    id: 'Orang ini tidak dapat menjadi atasan Anda. Pilih dari daftar: rekan seunit atau pejabat unit di atasnya yang bertugas.',
    en: 'This person cannot be your superior. Choose one from the list: somebody at work in your unit or a unit above.',
  },
  NAMING_DECIDED: {
    kind: 'conflict',
    id: 'Usul ini sudah diputuskan atau diganti pegawainya. Muat ulang halamannya.',
    en: 'This was decided already, or the employee named somebody else. Reload the page.',
  },
} as const;
