/** Why work that a job does in portions does not go on: whoever began it may not do it any more, at all or to one of the people. */
export const authorErrors = {
  AUTHOR_DISABLED: {
    kind: 'conflict',
    id:
      'Pekerjaan ini berhenti sebelum selesai: akun {author}, yang memulainya, dinonaktifkan. Minta administrator lain melanjutkan ' +
      'sisanya.',
    en:
      'This work stopped before its end: the account {author}, which began it, was disabled. Ask another administrator to go on ' +
      'with the rest.',
  },
  AUTHOR_TOKEN_ENDED: {
    kind: 'conflict',
    id:
      'Pekerjaan ini berhenti sebelum selesai: {author} memulainya, dan token itu dicabut atau habis masa berlakunya. Minta ' +
      'administrator melanjutkan sisanya.',
    en:
      'This work stopped before its end: {author} began it, and that token was revoked or has run out. Ask an administrator ' +
      'to go on with the rest.',
  },
  AUTHOR_RIGHTS_ENDED: {
    kind: 'conflict',
    id:
      'Pekerjaan ini berhenti sebelum selesai: {author}, yang memulainya, tidak lagi berhak. Minta administrator lain melanjutkan ' +
      'sisanya.',
    en:
      'This work stopped before its end: {author}, who began it, may not do it any more. Ask another administrator to go on with ' +
      'the rest.',
  },
  AUTHOR_BEYOND: {
    kind: 'conflict',
    id:
      'Tidak dikerjakan, karena {author}, yang menjalankannya, tidak berhak atas orang ini. Minta administrator orang ini ' +
      'mengerjakannya.',
    en:
      'This was not done, as {author}, in whose name it went on, has no right over this person. Ask an administrator who has one to ' +
      'do it.',
  },
} as const;

/** Why the author of work may not go on with it, at all or for one of its people. */
export type AuthorBar = keyof typeof authorErrors;

/** Those for which all of the work stops, until he may again or somebody else goes on with it. */
export const stopCodes = ['AUTHOR_DISABLED', 'AUTHOR_TOKEN_ENDED', 'AUTHOR_RIGHTS_ENDED'] as const satisfies readonly AuthorBar[];
