/** What can stand against a note of progress, or of a training. */
export const progressErrors = {
  PROGRESS_CLOSED: {
    kind: 'conflict',
    id:
      'Kemajuan dapat dicatat sejak sasaran disepakati sampai penilaian akhir selesai, selama siklus berjalan. Hubungi ' +
      'administrator bila siklus seharusnya masih berjalan.',
    en:
      'Progress can be noted from the agreement on the targets until the final assessment is done, while the cycle is under way. ' +
      'Ask the administrator if the cycle should still be under way.',
  },
  LEARNING_NOT_OVER: {
    kind: 'invalid',
    id: 'Pelatihan yang belum berakhir belum dapat diikuti. Ubah harinya, atau catat dulu sebagai rencana.',
    en: 'A training that has not ended cannot have been attended yet. Change its day, or note it as planned.',
  },
  LEARNING_YEAR_OVER: {
    kind: 'conflict',
    id:
      'Dokumen tahun {year} sudah selesai atau berakhir, jadi angka jam pelajarannya tetap. Bila catatannya keliru, minta administrator ' +
      'membuka kembali langkah rekomendasi pelatihannya.',
    en:
      'The document of {year} is complete or has ended, so its training hours stay as they are. If a note is wrong, ask the ' +
      'administrator to reopen the step of its training recommendation.',
  },
  LEARNING_TWICE: {
    kind: 'conflict',
    id: 'Pelatihan dengan nama dan hari ini sudah tercatat. Ubah catatan yang sudah ada.',
    en: 'A training of this name and day is already noted. Change the note that is there.',
  },
  PROGRESS_NEEDS_NUMBER: {
    kind: 'invalid',
    id: 'Target indikator ini berupa angka. Tulis angkanya: yang bertambah bila dihitung, atau keadaan terakhir.',
    en: 'The target of this indicator is a number. Write it: what was added where it is counted, else the state of now.',
  },
  PROGRESS_NOTED_BEFORE: {
    kind: 'conflict',
    id: 'Catatan ini sudah tersimpan. Muat ulang halaman ini untuk melihatnya; bila ada yang lain, tulis catatan baru.',
    en: 'This entry is kept already. Reload this page to see it; if there is something else to say, write a new one.',
  },
  PROGRESS_INDICATOR_UNKNOWN: {
    kind: 'invalid',
    id: 'Indikator ini tidak ada dalam versi sasaran itu. Muat ulang halaman ini, lalu pilih indikator yang tampil.',
    en: 'That version of the targets has no such indicator. Reload this page, then choose an indicator that is shown.',
  },
  PROGRESS_DAY_AHEAD: {
    kind: 'invalid',
    id: 'Hari ini belum tiba. Pilih hari yang sudah lewat, atau kosongkan untuk hari ini.',
    en: 'That day has not come yet. Choose a day that has, or leave it empty for today.',
  },
  PROGRESS_YEAR_AHEAD: {
    kind: 'invalid',
    id: 'Tahun {year} belum mulai. Tunggu sampai 1 Januari {year}, lalu catat lagi.',
    en: 'The year {year} has not begun. Wait until 1 January {year}, then note it again.',
  },
  PROGRESS_DAY_OF_ANOTHER_YEAR: {
    kind: 'invalid',
    id: 'Dokumen ini untuk tahun {year}. Pilih hari dalam tahun itu.',
    en: 'This document is of {year}. Choose a day of that year.',
  },
  PROGRESS_NEEDS_NOTE: {
    kind: 'invalid',
    id: 'Target indikator ini berupa uraian. Tulis apa yang sudah tercapai.',
    en: 'The target of this indicator is a text. Write what has been reached.',
  },
} as const;
