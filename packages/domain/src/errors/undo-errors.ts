import type { AuthorBar } from './author-errors.js';

/** What can stand against an import that is written in portions, or that is to be undone: as a whole, or one of its rows. */
export const undoErrors = {
  IMPORT_UNDER_WAY: {
    kind: 'conflict',
    id: 'Berkas "{name}" masih ditulis: {done} dari {total} baris. Tunggu sampai selesai, lalu kirim lagi.',
    en: 'The file "{name}" is still being written: {done} of {total} rows. Wait until it is done, then send this again.',
  },
  IMPORT_NOT_DONE: {
    kind: 'conflict',
    id: 'Impor ini masih ditulis, atau sudah diurungkan. Muat ulang halamannya, lalu lihat keadaannya.',
    en: 'This import is still being written, or has been undone. Reload the page and look where it stands.',
  },
  IMPORT_FOLLOWED: {
    kind: 'conflict',
    id:
      'Sesudah berkas ini berhenti, berkas lain sudah masuk, jadi sisanya tidak ditulis dari sini. Kirim lagi berkasnya bila masih ' +
      'perlu.',
    en:
      'Another file has come since this one stopped, so the rest of it is not written from here. Send the file again if it is still ' +
      'needed.',
  },
  IMPORT_ALL_STAYS: {
    kind: 'conflict',
    id: 'Tidak ada lagi dari impor ini yang dapat diurungkan. Lihat mengapa setiap barisnya tetap, lalu perbaiki di halaman orangnya.',
    en: 'Nothing of this import can be undone any more. See why each of its rows stays, and mend it on the page of the person.',
  },
  ROW_DECIDED_MEANWHILE: {
    kind: 'conflict',
    id: 'Data orang ini diubah selagi berkas ditulis; yang baru itu tetap. Periksa datanya, lalu impor lagi barisnya bila perlu.',
    en: 'The data of this person were changed while the file was written, and stay so. Look at them, and import the row again if needed.',
  },
  ROW_CHANGED_SINCE: {
    kind: 'conflict',
    id: 'Data ini sudah diubah lagi sesudah impor, jadi tetap. Perbaiki di halaman orangnya bila perlu.',
    en: 'This was changed again after the import, so it stays. Mend it on the page of the person if needed.',
  },
  ROW_RESTED_ON: {
    kind: 'conflict',
    id: 'Orang ini sudah punya dokumen, giliran, bawahan, akun yang dipakai, atau catatan lain, jadi tetap. Ubah kedudukannya bila perlu.',
    en: 'This person has a document, a turn, people below, an account in use or other records, so stays. Set another standing if needed.',
  },
  ROW_LEADS_OTHERS: {
    kind: 'conflict',
    id: 'Orang ini atasan seseorang yang tetap, jadi ikut tetap. Tetapkan dahulu atasan lain baginya, lalu urungkan lagi.',
    en: 'Somebody who stays reports to this person, who stays too. Set another supervisor there first, then undo it again.',
  },
  ROW_NOT_YOURS: {
    kind: 'conflict',
    id: 'Baris ini menyangkut Anda sendiri, atau orang di luar wewenang Anda. Mintalah administrator lain mengurungkannya.',
    en: 'This row is about yourself, or about somebody beyond your authority. Ask another administrator to undo it.',
  },
  ROW_MOVES_LINE: {
    kind: 'conflict',
    id:
      'Bila diurungkan, baris ini membuat garis atasan berputar atau mengubah garis Anda sendiri. Perbaiki garis atasan di halaman ' +
      'orangnya.',
    en: 'Undoing it would close a circle in the line, or move your own. Mend the line on the page of the person.',
  },
} as const;

/** Why a row of an import was left out, or stays although the import is undone. */
export type RowLeftCode = Extract<keyof typeof undoErrors, `ROW_${string}`> | AuthorBar;
