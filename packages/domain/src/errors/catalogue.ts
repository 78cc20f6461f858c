import { accountErrors } from './account-errors.js';
import { authorErrors } from './author-errors.js';
import { cycleErrors } from './cycle-errors.js';
import { exceptionErrors } from './exception-errors.js';
import { expectationErrors } from './expectation-errors.js';
import { exportErrors } from './export-errors.js';
import { evidenceErrors } from './evidence-errors.js';
import { fileErrors } from './file-errors.js';
import { formErrors } from './form-errors.js';
import { importErrors } from './import-errors.js';
import { namingErrors } from './naming-errors.js';
import { progressErrors } from './progress-errors.js';
import { receiptErrors } from './receipt-errors.js';
import { remarkErrors } from './remark-errors.js';
import { requestErrors } from './request-errors.js';
import { surveyErrors } from './survey-errors.js';
import { teamErrors } from './team-errors.js';
import { templateErrors } from './template-errors.js';
import { tieErrors } from './tie-errors.js';
import { tokenErrors } from './token-errors.js';
import { undoErrors } from './undo-errors.js';
import { workErrors } from './work-errors.js';
import type { Text } from '../text.js';

/** What kind of refusal it is; the HTTP layer maps it to a status in one place. */
export type ErrorKind =
  | 'malformed' // 400
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'not-found' // 404
  | 'conflict' // 409
  | 'stale' // 412
  | 'too-large' // 413
  | 'media-type' // 415
  | 'invalid' // 422
  | 'precondition-missing' // 428
  | 'too-many' // 429
  | 'unavailable' // 503
  | 'no-room'; // 507

export interface ErrorEntry extends Text {
  readonly kind: ErrorKind;
}

/**
 * Every refusal a person can meet, once. `id` and `en` say what happened and what to do next;
 * `{name}` is filled from the refusal's details.
 */
export const errorCatalogue = {
  ...requestErrors,
  ...exportErrors,
  ...evidenceErrors,
  ...fileErrors,
  ...formErrors,
  ...importErrors,
  ...exceptionErrors,
  ...namingErrors,
  ...accountErrors,
  ...authorErrors,
  ...cycleErrors,
  ...progressErrors,
  ...expectationErrors,
  ...receiptErrors,
  ...remarkErrors,
  ...surveyErrors,
  ...teamErrors,
  ...templateErrors,
  ...tieErrors,
  ...tokenErrors,
  ...undoErrors,
  ...workErrors,
  NOT_SIGNED_IN: {
    kind: 'unauthenticated',
    id: 'Anda belum masuk atau sesi sudah berakhir. Masuk lagi; tulisan Anda yang tersimpan tidak hilang.',
    en: 'You are not signed in or the session has ended. Sign in again; your saved text is not lost.',
  },
  RIGHTS_CHANGED: {
    kind: 'conflict',
    id: 'Peran Anda berubah selagi ini dikerjakan; tidak ada yang disimpan. Muat ulang halamannya, lalu coba lagi.',
    en: 'Your roles changed while this was being done; nothing was saved. Reload the page and try again.',
  },
  WRONG_CREDENTIALS: {
    kind: 'unauthenticated',
    id: 'Nama pengguna atau kata sandi salah. Periksa keduanya, lalu coba lagi.',
    en: 'The user name or password is wrong. Check both and try again.',
  },
  NOT_ALLOWED: {
    kind: 'forbidden',
    id: 'Peran Anda tidak mencakup tindakan ini. Mintalah administrator instansi bila Anda memang membutuhkannya.',
    en: 'Your role does not cover this action. Ask your agency administrator if you need it.',
  },
  NOT_FOUND: {
    kind: 'not-found',
    id: 'Data tidak ditemukan atau di luar wewenang Anda. Kembali ke daftar dan pilih lagi.',
    en: 'It was not found or lies outside your authority. Go back to the list and choose again.',
  },
  TASK_NOT_OPEN: {
    kind: 'conflict',
    id: 'Tugas ini sudah tidak terbuka. Muat ulang daftar tugas untuk melihat langkah berikutnya.',
    en: 'This task is no longer open. Reload your task list to see the next step.',
  },
  TURN_NOT_RETURNABLE: {
    kind: 'conflict',
    id: 'Giliran ini tidak dapat dikembalikan. Selesaikan tugasnya, atau hubungi administrator.',
    en: 'This turn cannot be returned. Complete the task, or ask the administrator.',
  },
  DRAFT_CHANGED_MEANWHILE: {
    kind: 'stale',
    id: 'Draf ini sudah diubah dari perangkat lain. Bandingkan kedua tulisan, lalu pilih yang dipertahankan.',
    en: 'This draft was changed from another device. Compare both texts, then choose which to keep.',
  },
  TASK_CHANGED_MEANWHILE: {
    kind: 'stale',
    id: 'Dokumen berubah sejak Anda membukanya. Muat ulang, bandingkan dengan tulisan Anda, lalu kirim lagi.',
    en: 'The document changed since you opened it. Reload, compare with your text, then send again.',
  },
  ANSWERS_DOUBTED: {
    kind: 'invalid',
    id: 'Isian ini jarang dimaksudkan begitu. Baca pertanyaannya, lalu tetapkan sekali lagi atau perbaiki.',
    en: 'These answers are rarely meant so. Read what is asked, then stand by them or mend them.',
  },
  ANSWERS_INVALID: {
    kind: 'invalid',
    id: 'Isian belum lengkap atau belum benar. Perbaiki isian yang ditandai, lalu kirim lagi.',
    en: 'Some answers are missing or wrong. Mend the marked fields and send again.',
  },
  REASON_REQUIRED: {
    kind: 'invalid',
    id: 'Tulis alasannya agar penerima tahu apa yang harus diperbaiki.',
    en: 'Write the reason so that the receiver knows what to mend.',
  },
  TOO_MANY_ATTEMPTS: {
    kind: 'too-many',
    id: 'Terlalu banyak percobaan yang gagal. Tunggu {minutes} menit, lalu coba lagi.',
    en: 'Too many failed attempts. Wait {minutes} minutes and try again.',
  },
  QUARANTINED: {
    kind: 'forbidden',
    id:
      'Data baru dipulihkan dari cadangan dan sedang diperiksa. Sementara ini hanya administrator dan petugas operasi yang dapat ' +
      'masuk; coba lagi nanti.',
    en:
      'The data were just restored from a backup and are being checked. For now only administrators and ops may sign in; try again ' +
      'later.',
  },
  UNAVAILABLE: {
    kind: 'unavailable',
    id: 'Layanan sedang tidak siap. Tulisan Anda aman; coba lagi sebentar lagi dengan kunci yang sama.',
    en: 'The service is not ready. Your text is safe; try again shortly with the same key.',
  },
  QUEUE_UNREACHABLE: {
    kind: 'unavailable',
    id:
      'Antrean tidak menjawab. Pekerjaan aman di basis data dan dikirim lagi begitu antrean kembali. Jalankan Redis atau perbaiki ' +
      'QUEUE_URL (siklus doctor menyebut sebabnya), lalu muat ulang halaman ini.',
    en:
      'The queue does not answer. The work is safe in the database and is sent again once the queue is back. Start Redis or mend ' +
      'QUEUE_URL (siklus doctor names the cause), then reload this page.',
  },
  QUEUE_READ_ONLY: {
    kind: 'forbidden',
    id: 'Halaman antrean hanya menampilkan. Ulangi atau tutup pekerjaan yang gagal di halaman Insiden.',
    en: 'The page of the queue only shows. Retry or close failed work on the page Incidents.',
  },
  OVERLOADED: {
    kind: 'unavailable',
    id: 'Sedang sangat ramai. Daftar dan laporan menunggu supaya pekerjaan yang dikirim tetap tersimpan; coba lagi dalam {seconds} detik.',
    en: 'The service is very busy. Lists and reports wait so that submitted work is still saved; try again in {seconds} seconds.',
  },
  INTERNAL: {
    kind: 'unavailable',
    id: 'Terjadi kesalahan di pihak kami dan sudah dicatat. Sebutkan nomor {requestId} kepada administrator.',
    en: 'Something went wrong on our side and was recorded. Tell the administrator the number {requestId}.',
  },
  ASSIGNMENTS_FAULTY: {
    kind: 'invalid',
    id: '{faulty} dari {rows} penetapan tidak dapat dilakukan, jadi tidak ada yang disimpan. Pilih atasan lain untuk orang yang ditandai.',
    en: '{faulty} of {rows} assignments cannot be made, so nothing was saved. Choose another superior for the marked people.',
  },
  STEP_VERSION_MISSING: {
    kind: 'unavailable',
    id: 'Siklus yang berjalan membutuhkan langkah {step} yang tidak ada dalam versi ini. Jalankan versi yang memuatnya.',
    en: 'A running cycle needs the step {step}, which this release lacks. Run a release that has it.',
  },
  CLOCKS_DIFFER: {
    kind: 'unavailable',
    id: 'Jam mesin ini berselisih {seconds} detik dengan jam basis data. Samakan jam kedua mesin (NTP), lalu jalankan lagi.',
    en: 'The clock of this machine differs from that of the database by {seconds} seconds. Synchronise both (NTP), then start again.',
  },
  SAMPLE_NAME_TAKEN: {
    kind: 'conflict',
    id: 'Contoh sasaran bernama "{name}" sudah ada. Pilih nama lain, atau ubah contoh yang sudah ada.',
    en: 'A sample plan called "{name}" exists. Choose another name, or change the existing sample.',
  },
  COURSE_CODE_TAKEN: {
    kind: 'conflict',
    id: 'Kode pelatihan "{code}" sudah dipakai. Pilih kode lain, atau ubah pelatihan yang sudah ada.',
    en: 'The course code "{code}" is taken. Choose another code, or change the existing course.',
  },
  COURSE_CODE_IN_USE: {
    kind: 'conflict',
    id: 'Pelatihan ini sudah direkomendasikan, jadi kodenya tetap. Kembalikan kodenya, atau buat pelatihan baru.',
    en: 'This course has been recommended, so its code stays. Restore the code, or create a new course.',
  },
  SUPERVISOR_NOT_FOUND: {
    kind: 'invalid',
    id: 'Atasan yang dipilih tidak ada. Pilih atasan dari daftar pegawai.',
    en: 'The chosen supervisor does not exist. Choose one from the list of employees.',
  },
  POSTS_OVERLAP: {
    kind: 'conflict',
    id: 'Seorang pegawai akan memegang dua jabatan utama pada waktu yang sama. Periksa tanggal mulainya, lalu kirim lagi.',
    en: 'An employee would hold two main posts at the same time. Check the day on which the post begins and send again.',
  },
  NO_POST_ON_THAT_DAY: {
    kind: 'conflict',
    id: 'Pegawai ini tidak memegang jabatan pada {day}. Pilih tanggal di dalam masa jabatannya.',
    en: 'This employee holds no post on {day}. Choose a day within the time of a post.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorCatalogue;
