/** What can stand against an act on a cycle or on its documents. */
export const cycleErrors = {
  CYCLE_EXISTS: {
    kind: 'conflict',
    id: 'Unit ini sudah mempunyai siklus tahun {year}. Buka siklus itu dari daftar siklus.',
    en: 'This unit already has a cycle for {year}. Open that cycle from the list.',
  },
  CYCLE_STATE: {
    kind: 'conflict',
    id: 'Siklus sedang dalam keadaan lain, jadi tindakan ini tidak berlaku. Muat ulang halaman siklus.',
    en: 'The cycle is in another state, so this action does not apply. Reload the cycle page.',
  },
  CYCLE_BUSY: {
    kind: 'conflict',
    id:
      'Tindakan massal "{act}" pada siklus ini belum berakhir. Tunggu sampai selesai; bila sedang dijeda, lanjutkan atau batalkan ' +
      'sisanya dahulu. Lalu ulangi.',
    en:
      'The bulk operation "{act}" on this cycle has not ended yet. Wait until it has; where it is paused, resume it or cancel the ' +
      'rest of it first. Then try again.',
  },
  CYCLE_NOT_READY: {
    kind: 'invalid',
    id: 'Siklus belum siap dibuka: {problems}. Perbaiki di halaman kesiapan, atau terima yang boleh diterima.',
    en: 'The cycle is not ready to open: {problems}. Mend it on the readiness page, or accept what may be accepted.',
  },
  SCHEDULE_UNKNOWN_STEP: {
    kind: 'invalid',
    id: 'Jadwal menyebut langkah "{step}" yang tidak ada dalam templat. Pakai langkah dari templat siklus.',
    en: 'The schedule names the step "{step}", which the template does not have. Use the steps of the template.',
  },
  SCHEDULE_STEP_TWICE: {
    kind: 'invalid',
    id: 'Jadwal menyebut "{step}" dua kali. Hapus salah satu barisnya, supaya tanggal yang berlaku jelas.',
    en: 'The schedule names "{step}" twice. Remove one of the lines, so that it is clear which dates count.',
  },
  SCHEDULE_ORDER: {
    kind: 'invalid',
    id: 'Batas waktu "{step}" mendahului tanggal bukanya. Tukar atau perbaiki kedua tanggal itu.',
    en: 'The due date of "{step}" is before its opening date. Swap or mend the two dates.',
  },
  NOBODY_CONCERNED: {
    kind: 'conflict',
    id:
      'Tidak ada orang yang terkena tindakan ini: langkahnya tidak dalam keadaan yang dapat diubah, atau hanya dokumen Anda sendiri yang ' +
      'tersisa. Pilih langkah atau unit lain.',
    en:
      'This act concerns nobody: the step is in no state that it could change, or only your own document is left. Choose another step or ' +
      'unit.',
  },
  NUMBER_CHANGED: {
    kind: 'conflict',
    id: 'Tindakan ini sekarang menyangkut {now} orang, bukan {expected}. Periksa lagi siapa saja, lalu kirim dengan jumlah yang baru.',
    en: 'This act now concerns {now} people, not {expected}. Look again whom it concerns, then send it with the new number.',
  },
  BULK_STATE: {
    kind: 'conflict',
    id: 'Tindakan massal ini sudah dalam keadaan lain. Muat ulang halamannya, lalu pilih tindakan yang tersedia.',
    en: 'The bulk operation is in another state by now. Reload its page and choose an available action.',
  },
  BULK_CARRIES_CYCLE: {
    kind: 'conflict',
    id: 'Tindakan yang membuka atau menutup siklus tidak dapat dibatalkan. Tunggu sampai selesai; bila dijeda, lanjutkan.',
    en: 'What opens or closes a cycle cannot be cancelled half-way. Wait until it has ended; where it is paused, resume it.',
  },
  BULK_CANCELLED: {
    kind: 'conflict',
    id: 'Tindakan massal dibatalkan sebelum sampai pada orang ini; dokumennya tetap. Buat tindakan baru bila masih perlu.',
    en: 'The operation was cancelled before it came to this person; nothing was changed. Choose a new one if it is still needed.',
  },
  BULK_ACT_NEEDS: {
    kind: 'invalid',
    id: 'Tindakan massal ini memerlukan isian "{field}". Isi, lalu kirim lagi.',
    en: 'This bulk operation needs the field "{field}". Fill it in and send again.',
  },
  ALREADY_PARTICIPANT: {
    kind: 'conflict',
    id: 'Pegawai ini sudah menjadi peserta siklus. Lihat dokumennya di daftar peserta.',
    en: 'This employee already takes part in the cycle. See the document in the list of participants.',
  },
  DOCUMENT_OF_YEAR: {
    kind: 'conflict',
    id: 'Pegawai ini sudah mempunyai dokumen tahun {year} ({where}). Satu pegawai mempunyai satu dokumen setahun; pakai dokumen itu.',
    en: 'This employee already has a document of {year} ({where}). One employee has one document a year; use that document.',
  },
  WITHDRAWN_OF_YEAR: {
    kind: 'conflict',
    id: 'Dokumen pegawai ini tahun {year} ({where}) sudah ditarik. Buka dokumennya dan pilih "Ikutkan kembali".',
    en: 'The document of this employee of {year} ({where}) was withdrawn. Open the document and choose "Take back into the cycle".',
  },
  UNIT_OUTSIDE_CYCLE: {
    kind: 'invalid',
    id: 'Unit ini bukan bagian dari unit siklus. Pilih unit di bawahnya, atau kosongkan untuk semua.',
    en: 'This unit is no part of the unit of the cycle. Choose one below it, or leave it empty for all.',
  },
  NOT_ENROLLABLE: {
    kind: 'invalid',
    id: 'Pegawai ini tidak dapat menjadi peserta siklus ini: {why}. Periksa jabatan dan kedudukannya di daftar pegawai.',
    en: 'This employee cannot take part in this cycle: {why}. Check post and standing in the list of employees.',
  },
  NOBODY_TO_JOIN: {
    kind: 'invalid',
    id: 'Tidak ada pegawai yang dapat ditambahkan menurut pilihan itu. Ubah pilihannya, atau lihat siapa saja yang sudah menjadi peserta.',
    en: 'That choice leaves nobody who could be added. Change it, or look who takes part already.',
  },
  ALREADY_WITHDRAWN: {
    kind: 'conflict',
    id: 'Dokumen ini sudah ditarik dari siklus. Muat ulang halamannya.',
    en: 'This document has been withdrawn from the cycle already. Reload its page.',
  },
  DOCUMENT_COMPLETE: {
    kind: 'conflict',
    id:
      'Dokumen ini sudah selesai, jadi tidak ditarik dari siklus: isinya tetap berlaku dan tetap dapat dibaca. Bila ada langkah yang ' +
      'keliru, buka kembali langkah itu lebih dahulu.',
    en:
      'This document is complete, so it is not withdrawn from the cycle: what it says stays and can be read. If a step of it is wrong, ' +
      'open that step again first.',
  },
  DOCUMENT_ENDED: {
    kind: 'conflict',
    id: 'Dokumen ini sudah berakhir sehingga hanya dapat dibaca. Bila keliru, minta administrator mengikutkannya kembali.',
    en: 'This document has ended and can only be read. If that is a mistake, ask the administrator to take it back into the cycle.',
  },
  NOT_WITHDRAWN: {
    kind: 'conflict',
    id: 'Orang ini tidak ditarik dari siklus, jadi tidak ada sebab yang dapat dicatat. Muat ulang halamannya.',
    en: 'This person was not withdrawn from the cycle, so there is no cause to keep. Reload the page.',
  },
  DOCUMENT_NOT_ENDED: {
    kind: 'conflict',
    id: 'Dokumen ini masih berjalan, jadi tidak ada yang perlu diikutkan kembali. Muat ulang halamannya.',
    en: 'This document is under way, so there is nothing to take back. Reload its page.',
  },
  CYCLE_UNFINISHED: {
    kind: 'invalid',
    id:
      '{count} dokumen siklus ini belum selesai: {who}. Selesaikan atau tarik dahulu, atau terima bahwa dokumen itu berakhir ' +
      'sebagai tidak selesai.',
    en:
      '{count} documents of this cycle are not finished: {who}. Finish or withdraw them first, or accept that they end as ' +
      'not finished.',
  },
  RUN_NOT_FOUND: {
    kind: 'conflict',
    id: 'Dokumen ini tidak mempunyai langkah itu, jadi tidak berubah. Buka dokumennya untuk melihat langkahnya.',
    en: 'This document does not have that step, so it stays as it was. Open it to see its steps.',
  },
  RUN_OVER: {
    kind: 'conflict',
    id: 'Langkah itu sudah selesai atau dilewati, jadi dokumennya tidak berubah. Buka kembali langkahnya bila masih perlu.',
    en: 'That step is already done or skipped, so the document stays as it was. Open the step again if it must still be done.',
  },
  RUN_NOT_OVER: {
    kind: 'conflict',
    id: 'Langkah itu belum selesai, jadi tidak dapat dibuka kembali. Buka dokumennya untuk melihat siapa yang memegangnya.',
    en: 'That step is not finished, so it cannot be reopened. Open the document to see who holds it.',
  },
  HANDED_ON: {
    kind: 'conflict',
    id: 'Kiriman ini sudah ditindaklanjuti, jadi tidak dapat ditarik. Buka dokumennya untuk melihat siapa yang memegangnya sekarang.',
    en: 'What you sent was acted on, so it cannot be taken back. Open the document to see who has it now.',
  },
  OPENED_MEANWHILE: {
    kind: 'conflict',
    id: 'Kiriman ini sudah dibaca, jadi tidak dapat ditarik atau diubah. Minta penerimanya mengembalikannya, atau tulis yang baru.',
    en: 'What you sent was read, so it can be neither taken back nor changed. Ask for it to be returned, or write anew.',
  },
  CHANGED_ON_REQUEST: {
    kind: 'conflict',
    id: 'Yang sudah ditandatangani pada langkah itu hanya berubah lewat adendum. Minta pegawai atau atasannya mengajukannya di dokumen.',
    en: 'What was signed in that step changes by an addendum only. Ask the employee or the supervisor to ask for one in the document.',
  },
  REQUEST_UNKNOWN: {
    kind: 'invalid',
    id: 'Langkah itu tidak dapat diajukan. Buka dokumennya untuk melihat apa yang dapat diajukan.',
    en: 'That step cannot be asked for. Open the document to see what can.',
  },
  REQUEST_TOO_EARLY: {
    kind: 'conflict',
    id: 'Sasaran dokumen ini belum disepakati, jadi belum ada yang diubah dengan adendum. Ubah langsung pada penetapan sasarannya.',
    en: 'The targets of this document are not agreed, so an addendum has nothing to change. Change them in the target setting itself.',
  },
  REQUEST_TOO_LATE: {
    kind: 'conflict',
    id: 'Penilaian akhir dokumen ini sudah selesai, jadi sasarannya tidak berubah lagi. Hubungi administrator bila penilaiannya keliru.',
    en: 'The final assessment of this document is done, so its targets stay. Ask the administrator if the assessment is mistaken.',
  },
  REQUEST_UNDER_WAY: {
    kind: 'conflict',
    id: 'Pengajuan seperti ini masih berjalan pada dokumen ini. Selesaikan yang itu dahulu, lalu ajukan yang berikutnya.',
    en: 'A request like this is under way in this document. Finish that one first, then ask for the next.',
  },
  REQUEST_OVER: {
    kind: 'conflict',
    id: 'Pengajuan itu sudah disepakati atau berakhir, jadi tidak dapat ditarik. Buat pengajuan baru bila masih ada yang harus berubah.',
    en: 'That request was agreed or has ended, so it cannot be withdrawn. Ask anew if something still has to change.',
  },
  REQUEST_OF_ANOTHER: {
    kind: 'conflict',
    id: 'Pengajuan itu dibuat oleh pihak lain, jadi hanya ia yang menariknya. Hubungi orangnya, atau minta isiannya dikembalikan.',
    en: 'The other side asked for that, so only they withdraw it. Speak to them, or ask for what was written to be returned.',
  },
  RUN_HELD_BY_NOBODY: {
    kind: 'conflict',
    id: 'Belum ada yang memegang langkah itu, jadi tidak ada yang diingatkan. Buka dokumennya untuk melihat apa yang ditunggu.',
    en: 'Nobody holds that step yet, so nobody was reminded. Open the document to see what it waits for.',
  },
  REMINDED_TODAY: {
    kind: 'conflict',
    id: 'Pemegang langkah itu sudah diingatkan hari ini. Tunggu sampai besok, atau hubungi orangnya langsung.',
    en: 'Whoever holds that step was already reminded today. Wait until tomorrow, or speak to the person.',
  },
  DUE_DAY_PASSED: {
    kind: 'invalid',
    id: 'Batas itu sudah lewat. Pilih hari ini atau hari sesudahnya.',
    en: 'That due date has passed. Choose today or a later day.',
  },
  DUE_DAY_BEFORE_OPENING: {
    kind: 'invalid',
    id: 'Batas itu mendahului tanggal buka langkahnya. Pilih hari sesudah tanggal bukanya.',
    en: 'That due date is before the step opens. Choose a day after its opening.',
  },
  DUE_DAY_OUTSIDE: {
    kind: 'invalid',
    id: 'Batas itu terlalu jauh untuk siklus ini. Pilih hari sampai {last}.',
    en: 'That due date is too far away for this cycle. Choose a day up to {last}.',
  },
  NOTHING_TO_DO: {
    kind: 'conflict',
    id: 'Tidak ada yang perlu diubah pada dokumen ini. Tidak perlu diulang.',
    en: 'Nothing needed to change in this document. There is no need to repeat it.',
  },
  DOCUMENT_REJECTED: {
    kind: 'conflict',
    id:
      'Basis data menolak perubahan dokumen ini ({cause}), jadi dokumennya tetap seperti semula. Minta petugas operasi melihat log, ' +
      'lalu ulangi.',
    en:
      'The database rejected the change of this document ({cause}), so it stays as it was. Ask whoever runs the server to read the ' +
      'log, then retry.',
  },
} as const;
