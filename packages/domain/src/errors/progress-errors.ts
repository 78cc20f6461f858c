/** What can stand against a note of progress. */
export const progressErrors = {
  PROGRESS_CLOSED: {
    kind: 'conflict',
    id:
      'Kemajuan hanya dapat dicatat selama siklus berjalan dan sesudah sasaran disepakati. Hubungi administrator bila siklus ' +
      'seharusnya masih berjalan.',
    en:
      'Progress can be noted only while the cycle is under way and once targets are agreed. Ask the administrator if the cycle ' +
      'should still be under way.',
  },
  PROGRESS_NEEDS_NUMBER: {
    kind: 'invalid',
    id: 'Target indikator ini berupa angka. Tulis angka yang sudah tercapai.',
    en: 'The target of this indicator is a number. Write the number reached so far.',
  },
  PROGRESS_NEEDS_NOTE: {
    kind: 'invalid',
    id: 'Target indikator ini berupa uraian. Tulis apa yang sudah tercapai.',
    en: 'The target of this indicator is a text. Write what has been reached.',
  },
} as const;
