import type { Text } from '../text.js';

/**
 * THE REGISTRATION: everything the audit trail can say, with the words in which people read it. What has no words here cannot be
 * written. A name stays once it was released: rows that bear it are kept for years.
 */
export const auditActions = {
  // In a participant's document
  started: { id: 'Mengikutkan dalam siklus', en: 'Enrolled' },
  joined: { id: 'Mengikutkan dalam siklus yang berjalan', en: 'Took into the running cycle' },
  withdrawn: { id: 'Menarik dari siklus', en: 'Withdrew from the cycle' },
  finished: { id: 'Melengkapi dokumen', en: 'Completed the document' },
  'finished-unrated': { id: 'Menyelesaikan dokumen tanpa nilai', en: 'Completed the document without a rating' },
  closed: { id: 'Mengakhiri dokumen karena siklus ditutup', en: 'Ended the document, as the cycle was closed' },
  resumed: { id: 'Mengikutkan kembali', en: 'Took back into the cycle' },
  reopened: { id: 'Melanjutkan dokumen karena siklus dibuka kembali', en: 'Went on with the document, as the cycle was reopened' },
  'turn.completed': { id: 'Mengisi dan mengirim', en: 'Answered and sent' },
  'turn.returned': { id: 'Mengembalikan', en: 'Returned' },
  'turn.taken-back': { id: 'Menarik kembali kiriman', en: 'Took back what was sent' },
  'turn.lapsed': { id: 'Lewat batas tanpa tanggapan', en: 'Due date passed without an answer' },
  'ties.confirmed': { id: 'Memastikan hasil atasan yang didukung', en: 'Confirmed which results of the superior are supported' },
  'team.assigned': { id: 'Menugaskan ke tim unit lain', en: 'Assigned to a team of another unit' },
  'team.consented': { id: 'Menyetujui penugasan lintas unit', en: 'Consented to an assignment across units' },
  'team.declined': { id: 'Menolak penugasan lintas unit', en: 'Declined an assignment across units' },
  'team.taken-back': { id: 'Menarik kembali penugasan lintas unit', en: 'Took back an assignment across units' },
  'team.ended': { id: 'Mengakhiri penugasan lintas unit', en: 'Ended an assignment across units' },
  'remark.given': { id: 'Memberi umpan balik', en: 'Gave feedback' },
  'remark.answered': { id: 'Menjawab umpan balik', en: 'Answered feedback' },
  'remark.corrected': { id: 'Memperbaiki umpan balik yang belum dibaca', en: 'Corrected feedback that nobody had read' },
  'remark.taken-back': { id: 'Menarik umpan balik yang belum dibaca', en: 'Took back feedback that nobody had read' },
  'result.expected': { id: 'Menulis peran hasil yang diharapkan', en: 'Wrote what is expected for a result' },
  'result.expectation-changed': { id: 'Mengubah peran hasil yang diharapkan', en: 'Changed what is expected for a result' },
  'result.expectation-withdrawn': { id: 'Mencabut peran hasil yang diharapkan', en: 'Withdrew what is expected for a result' },
  'progress.noted': { id: 'Mencatat kemajuan', en: 'Noted progress' },
  'evidence.added': { id: 'Melampirkan bukti', en: 'Attached evidence' },
  'evidence.accepted': { id: 'Menerima bukti', en: 'Accepted evidence' },
  'evidence.withdrawn': { id: 'Menarik kembali bukti', en: 'Took back evidence' },
  'evidence.given-back': { id: 'Mengembalikan bukti', en: 'Gave evidence back' },
  'run.request': { id: 'Mengajukan langkah', en: 'Asked for a step' },
  'run.withdraw': { id: 'Menarik pengajuan', en: 'Withdrew the request' },
  'run.extend': { id: 'Mengubah batas', en: 'Changed the due date' },
  'run.remind': { id: 'Mengingatkan', en: 'Reminded' },
  'run.skip': { id: 'Melewati langkah', en: 'Skipped the step' },
  'run.reopen': { id: 'Membuka kembali langkah', en: 'Reopened the step' },
  'run.due-moved': { id: 'Memindahkan batas', en: 'Moved the due date' },
  'run.opened': { id: 'Membuka giliran', en: 'Opened the turn' },
  'run.waits': { id: 'Menunggu langkah lain', en: 'Let it wait for another step' },
  'run.blocked': { id: 'Menahan langkah', en: 'Held the step up' },
  'run.unblocked': { id: 'Melepas langkah yang tertahan', en: 'Let the step go on' },
  'run.handed-over': { id: 'Memindahkan giliran', en: 'Handed the turn over' },
  'run.stood-in': { id: 'Menyerahkan giliran kepada pejabat pengganti', en: 'Gave the turn to a stand-in' },
  'run.deputies': { id: 'Mengubah siapa yang boleh mewakili pemegang giliran', en: 'Changed who may act for the holder of the turn' },
  'run.late': { id: 'Menandai lewat batas', en: 'Marked as past the due date' },
  'run.ended': { id: 'Mengakhiri periode yang tidak lagi dapat dikerjakan', en: 'Ended a period that can no longer be done' },

  // Cycles, and acts on many documents at once
  'template.changed': { id: 'Mengubah templat siklus', en: 'Changed the template of cycles' },
  'template.adopted': {
    id: 'Memakai versi langkah yang lebih baru dalam templat',
    en: 'Adopted a newer version of a step in the template',
  },
  'template.followed': { id: 'Mengikuti versi langkah yang terbaru dalam templat', en: 'Let the template follow the newest versions' },
  'cycle.created': { id: 'Membuat siklus', en: 'Created the cycle' },
  'cycle.changed': { id: 'Mengubah rancangan siklus', en: 'Changed the draft of the cycle' },
  'cycle.deleted': { id: 'Menghapus rancangan siklus', en: 'Deleted the draft of the cycle' },
  'cycle.opening': { id: 'Membuka siklus', en: 'Opened the cycle' },
  'cycle.joining': { id: 'Mengikutkan pegawai dalam siklus', en: 'Took employees into the cycle' },
  'cycle.joins.changed': { id: 'Mengubah apakah pegawai baru ikut sendiri', en: 'Changed whether new employees join by themselves' },
  'cycle.closing': { id: 'Menutup siklus', en: 'Closed the cycle' },
  'cycle.reopening': { id: 'Membuka kembali siklus', en: 'Reopened the cycle' },
  'bulk.extend': { id: 'Mengubah batas secara massal', en: 'Changed the due date for many' },
  'bulk.remind': { id: 'Mengingatkan secara massal', en: 'Reminded many' },
  'bulk.skip': { id: 'Melewati langkah secara massal', en: 'Skipped the step for many' },
  'bulk.reopen': { id: 'Membuka kembali langkah secara massal', en: 'Reopened the step for many' },
  'bulk.refresh': { id: 'Menghitung ulang secara massal', en: 'Worked many documents out anew' },
  'bulk.withdraw': { id: 'Menarik banyak orang dari siklus', en: 'Withdrew many from the cycle' },
  'bulk.take-back': { id: 'Mengikutkan kembali banyak orang', en: 'Took many back into the cycle' },
  'bulk.pause': { id: 'Menjeda tindakan massal', en: 'Paused a bulk operation' },
  'bulk.resume': { id: 'Melanjutkan tindakan massal', en: 'Resumed a bulk operation' },
  'bulk.cancel': { id: 'Membatalkan sisa tindakan massal', en: 'Cancelled the rest of a bulk operation' },
  'bulk.stopped': {
    id: 'Menghentikan tindakan massal, karena yang memulainya tidak lagi boleh',
    en: 'Stopped a bulk operation, as its author may not go on',
  },
  'bulk.retry': { id: 'Mengulang yang gagal dalam tindakan massal', en: 'Retried what failed in a bulk operation' },

  // People, posts and accounts
  'import.stopped': {
    id: 'Menghentikan impor, karena yang memulainya tidak lagi boleh',
    en: 'Stopped an import, as its author may not go on',
  },
  'import.undo.stopped': {
    id: 'Menghentikan pengurungan impor, karena yang memulainya tidak lagi boleh',
    en: 'Stopped undoing an import, as its author may not go on',
  },
  'employees.imported': { id: 'Mengimpor pegawai', en: 'Imported employees' },
  'employees.import.undone': { id: 'Mengurungkan impor', en: 'Undid an import' },
  'import-exception.noted': { id: 'Mengecualikan seseorang dari impor', en: 'Excepted somebody from imports' },
  'import-exception.ended': { id: 'Mengakhiri pengecualian dari impor', en: 'Ended an exception from imports' },
  'unit.changed': { id: 'Mengubah unit lewat impor', en: 'Changed a unit by an import' },
  'unit.put-back': { id: 'Mengembalikan unit karena impornya diurungkan', en: 'Put a unit back, as the import was undone' },
  'employee.added': { id: 'Menambah pegawai lewat impor', en: 'Added an employee by an import' },
  'employee.changed': { id: 'Mengubah data pegawai lewat impor', en: 'Changed the data of an employee by an import' },
  'employee.put-back': {
    id: 'Mengembalikan data pegawai karena impornya diurungkan',
    en: 'Put the data of an employee back, as the import was undone',
  },
  'employee.supervisor.set': { id: 'Menetapkan pejabat penilai', en: 'Set the supervisor' },
  'superior.named': { id: 'Menyebut atasannya sendiri', en: 'Named his own superior' },
  'superior.confirmed': { id: 'Mengukuhkan atasan yang disebut pegawai', en: 'Confirmed the superior whom an employee named' },
  'superior.declined': { id: 'Menolak atasan yang disebut pegawai', en: 'Declined the superior whom an employee named' },
  'employee.standing.set': { id: 'Menetapkan kedudukan', en: 'Set the standing' },
  'employee.standing.began': { id: 'Memberlakukan kedudukan pada harinya', en: 'Let the standing begin on its day' },
  'employee.standing.told': { id: 'Menetapkan kedudukan yang akan datang', en: 'Set a standing to come' },
  'employee.standing.taken-back': { id: 'Membatalkan kedudukan yang akan datang', en: 'Took back a standing to come' },
  'employee.post.set': { id: 'Menetapkan jabatan', en: 'Set a post' },
  'employee.post.ended': { id: 'Mengubah hari terakhir jabatan', en: 'Changed the last day of a post' },
  'employee.post.taken-back': { id: 'Membatalkan jabatan', en: 'Took back a post' },
  'account.codes.made': { id: 'Membuat kode aktivasi', en: 'Made activation codes' },
  'account.activated': { id: 'Mengaktifkan akun', en: 'Activated the account' },
  'account.reset': { id: 'Menetapkan kata sandi baru dengan kode', en: 'Set a new password with a code' },
  'account.code.made': { id: 'Membuat kode untuk satu akun', en: 'Made a code for one account' },
  'account.disabled': { id: 'Menonaktifkan akun', en: 'Disabled the account' },
  'account.enabled': { id: 'Mengaktifkan kembali akun', en: 'Enabled the account again' },
  'account.sessions.ended': { id: 'Mengakhiri sesi akun', en: 'Ended the sessions of the account' },
  'account.token.made': { id: 'Membuat token API', en: 'Made an API token' },
  'account.token.revoked': { id: 'Mencabut token API', en: 'Revoked an API token' },
  'account.password.changed': { id: 'Mengganti kata sandi', en: 'Changed the password' },
  'role.given': { id: 'Memberi peran', en: 'Gave a role' },
  'role.ended': { id: 'Mengakhiri peran', en: 'Ended a role' },

  // The ledger of trainings
  'learning.added': { id: 'Mencatat pelatihan', en: 'Noted a training' },
  'learning.changed': { id: 'Mengubah catatan pelatihan', en: 'Changed the note of a training' },
  'learning.removed': { id: 'Menghapus catatan pelatihan', en: 'Removed the note of a training' },

  // The catalogue of courses
  'course.created': { id: 'Menambah pelatihan', en: 'Added a course' },
  'course.changed': { id: 'Mengubah pelatihan', en: 'Changed a course' },

  // The library of plans to begin from
  'sample-plan.created': { id: 'Menambah contoh sasaran', en: 'Added a sample plan' },
  'sample-plan.changed': { id: 'Mengubah contoh sasaran', en: 'Changed a sample plan' },

  // What leaves as a file
  'list.exported': { id: 'Mengekspor daftar sebagai berkas', en: 'Exported a list as a file' },

  // Surveys of public satisfaction
  'ratings.imported': { id: 'Mengimpor penilaian dari sistem lain', en: 'Imported ratings of another system' },
  'rating.told': { id: 'Mencatat penilaian menurut sistem lain', en: 'Kept a rating as another system told it' },
  'rating.put-back': { id: 'Mengembalikan penilaian karena impornya diurungkan', en: 'Put a rating back, as the import was undone' },
  'survey.entered': { id: 'Mencatat survei kepuasan', en: 'Entered a survey of satisfaction' },
  'survey.changed': { id: 'Mengubah rancangan survei kepuasan', en: 'Changed the draft of a survey of satisfaction' },
  'survey.confirmed': { id: 'Menetapkan survei kepuasan', en: 'Confirmed a survey of satisfaction' },
  'survey.corrected': { id: 'Mengoreksi survei kepuasan', en: 'Corrected a survey of satisfaction' },
  'survey.withdrawn': { id: 'Menarik survei kepuasan', en: 'Withdrew a survey of satisfaction' },

  // The system itself
  'incident.retried': { id: 'Mengulang pekerjaan yang gagal', en: 'Retried failed work' },
  'incident.resolved': { id: 'Menutup insiden', en: 'Closed an incident' },
  'backup.restored': { id: 'Memulihkan data dari cadangan', en: 'Restored the data from a backup' },
} as const satisfies Readonly<Record<string, Text>>;

export type AuditAction = keyof typeof auditActions;

/** What people call an action that was once written; one of a newer release, met while an update is under way, is told as such. */
export function wordsOfAction(action: string): Text {
  const words: Text | undefined = Object.hasOwn(auditActions, action) ? auditActions[action as AuditAction] : undefined;
  return words ?? { id: 'Peristiwa dari versi Siklus yang lebih baru', en: 'Something of a newer release of Siklus' };
}
