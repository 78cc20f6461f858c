/** What can stand against a survey of satisfaction, and against a file of its answers. */
export const surveyErrors = {
  SURVEY_DAYS_REVERSED: {
    kind: 'invalid',
    id: 'Hari terakhir mendahului hari pertama. Tukar atau perbaiki kedua tanggal itu.',
    en: 'The last day is before the first one. Swap or mend the two dates.',
  },
  SURVEY_ACROSS_YEARS: {
    kind: 'invalid',
    id: 'Survei berlangsung dalam satu tahun. Pilih hari pertama dan terakhir dalam tahun yang sama.',
    en: 'A survey lies within one year. Choose a first and a last day of the same year.',
  },
  SURVEY_BEFORE_SCHEME: {
    kind: 'invalid',
    id: 'Survei sebelum {year} dinilai dengan aturan lama, bukan {source}. Pilih survei tahun {year} atau sesudahnya.',
    en: 'Surveys before {year} were scored by older rules, not by {source}. Choose a survey of {year} or later.',
  },
  SURVEY_SERVED_TOO_FEW: {
    kind: 'invalid',
    id: 'Penerima layanan tidak mungkin lebih sedikit dari {respondents} respondennya. Perbaiki jumlahnya, atau kosongkan.',
    en: 'No fewer can have been served than the {respondents} who answered. Mend the number, or leave it empty.',
  },
  SURVEY_TOTAL_IMPOSSIBLE: {
    kind: 'invalid',
    id: '{element}: jumlah nilai {respondents} responden (1 sampai 4) terletak antara {least} dan {most}. Periksa jumlah ini.',
    en: '{element}: the answers of {respondents} respondents (1 to 4) add up to between {least} and {most}. Check this total.',
  },
  SURVEY_TWICE: {
    kind: 'conflict',
    id: 'Unit ini sudah mempunyai survei yang berakhir pada hari itu. Buka survei itu dan koreksi, atau pilih hari lain.',
    en: 'This unit has a survey that ends on that day. Open that one and correct it, or choose another day.',
  },
  SURVEY_UNIT_STAYS: {
    kind: 'invalid',
    id: 'Survei tetap milik unitnya. Pilih kembali unit semula, atau tarik survei ini dan tambahkan yang baru.',
    en: 'A survey stays with its unit. Choose the unit it had, or withdraw this survey and enter a new one.',
  },
  SURVEY_NOT_OVER: {
    kind: 'conflict',
    id: 'Survei ini belum berakhir. Tetapkan setelah hari terakhirnya lewat, atau perbaiki hari terakhirnya.',
    en: 'This survey has not ended yet. Confirm it once its last day is over, or mend its last day.',
  },
  SURVEY_CHANGED: {
    kind: 'stale',
    id: 'Survei ini berubah sejak Anda membukanya. Muat ulang halaman, lalu ulangi.',
    en: 'This survey has changed since you opened it. Reload the page and repeat it.',
  },
  SURVEY_COUNTS: {
    kind: 'conflict',
    id: 'Survei ini sudah ditetapkan. Buka survei itu, lalu koreksi atau tarik dengan alasan.',
    en: 'This survey is confirmed. Open it and correct or withdraw it with a reason.',
  },
  SURVEY_NOT_CONFIRMED: {
    kind: 'conflict',
    id: 'Survei ini belum ditetapkan. Ubah langsung rancangannya.',
    en: 'This survey is not confirmed yet. Change its draft directly.',
  },
  SURVEY_WITHDRAWN: {
    kind: 'conflict',
    id: 'Survei ini sudah ditarik dan tidak berubah lagi. Tambahkan survei baru.',
    en: 'This survey was withdrawn and changes no more. Enter a new one.',
  },
  ANSWERS_FAULTY: {
    kind: 'invalid',
    id: '{faulty} dari {rows} baris belum benar, jadi tidak ada yang disimpan. Perbaiki baris itu, atau simpan tanpa responden itu.',
    en: '{faulty} of {rows} rows are faulty, so nothing was saved. Mend those rows, or save without these respondents.',
  },
  ANSWERS_NONE: {
    kind: 'invalid',
    id: 'Tidak ada jawaban yang dapat dihitung dalam berkas ini. Periksa judul kolom dan barisnya, lalu unggah lagi.',
    en: 'There are no answers in this file that can be counted. Check its headings and rows, then upload it again.',
  },
  ANSWERS_TOO_MANY: {
    kind: 'too-large',
    id: 'Berkas memuat lebih dari {max} responden. Jumlahkan jawabannya di lembar kerja, lalu ketik jumlah per unsur.',
    en: 'The file holds more than {max} respondents. Add the answers up in the spreadsheet, then type the totals by element.',
  },
  ANSWER_HEADING_MISSING: {
    kind: 'invalid',
    id: 'Kolom "{element}" tidak ada. Tambahkan kolomnya dengan jawaban 1 sampai 4 setiap responden.',
    en: 'The column "{element}" is missing. Add it, with the answer from 1 to 4 of every respondent.',
  },
  ANSWER_HEADING_TWICE: {
    kind: 'invalid',
    id: 'Kolom "{element}" muncul lebih dari sekali. Hapus kolom yang tidak dipakai.',
    en: 'The column "{element}" occurs more than once. Delete the one that is not used.',
  },
  ANSWERS_EMPTY: {
    kind: 'invalid',
    id: 'Berkas tidak memuat satu responden pun. Isi mulai baris {line}, satu baris per responden, lalu unggah lagi.',
    en: 'The file holds no respondent. Fill it from row {line} on, a row for each of them, and upload it again.',
  },
  ANSWER_MISSING: {
    kind: 'invalid',
    id: 'Jawaban "{element}" kosong. Isi 1 sampai 4, atau hapus baris responden ini.',
    en: 'The answer to "{element}" is empty. Enter 1 to 4, or delete the row of this respondent.',
  },
  ANSWER_OFF_SCALE: {
    kind: 'invalid',
    id: 'Jawaban "{element}" tertulis "{value}". Isi 1 (tidak baik) sampai 4 (sangat baik).',
    en: 'The answer to "{element}" says "{value}". Enter 1 (not good) to 4 (very good).',
  },
} as const;

/** A code that a fault in a file of answers, or of its survey, can carry. */
export type SurveyErrorCode = keyof typeof surveyErrors;
