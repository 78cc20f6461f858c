import type { Text } from '../../text.js';

/** What a staff list may contain although somebody should look at it. */
export const staffWarnings = {
  AGE_AT_APPOINTMENT_UNDER_18: {
    id: 'Menurut NIP, pegawai diangkat sebelum berumur 18 tahun. Cocokkan dengan SK.',
    en: 'By the NIP the employee was appointed before the age of 18. Compare with the decree.',
  },
  // Part-time PPPK have numbers of their own kind whose pattern is not published.
  UNVERIFIED_PATTERN: {
    id: 'PPPK paruh waktu diterima sebagai PPPK; pola nomornya belum dapat diperiksa. Cocokkan dengan SK.',
    en: 'A part-time PPPK is accepted as PPPK; the pattern of the number cannot be checked yet. Compare with the decree.',
  },
  RANK_MISSING: {
    id: 'Golongan kosong. Lengkapi sebelum dokumen ditandatangani.',
    en: 'The rank is empty. Complete it before documents are signed.',
  },
  LETTERS_OF_WINDOWS: {
    id: 'Berkas ini tidak berkode UTF-8 dan dibaca sebagai Windows-1252. Periksa nama yang berhuruf khusus, seperti é.',
    en: 'This file is not in UTF-8 and was read as Windows-1252. Check names with special letters, such as é.',
  },
  SHEETS_LEFT: {
    id: 'Hanya satu lembar yang dibaca. Lembar {sheets} juga berisi daftar: satukan barisnya di satu lembar, atau impor sendiri.',
    en: 'Only one sheet was read. {sheets} holds a staff list too: move its rows to the same sheet, or import them on their own.',
  },
  FOOTER_LEFT: {
    id: 'Baris {lines} di bawah daftar ("{text}") bukan baris pegawai, jadi ditinggalkan. Bila memang pegawai, lengkapi kolomnya.',
    en: 'Row {lines} below the list ("{text}") is about no employee, so it was left out. If it is, fill in its columns.',
  },
  ROWS_LEFT: {
    id: 'Baris {lines} bukan tentang seorang pegawai, jadi ditinggalkan. Bila memang pegawai, lengkapi NIP dan kolom lainnya.',
    en: 'Rows {lines} are about no employee, so they were left out. If one is, fill in its NIP and the other columns.',
  },
  EMAIL_SHARED: {
    id: 'Surel ini juga milik pegawai lain, dalam berkas ini atau yang tercatat; kodenya sampai ke sana. Isi surelnya sendiri.',
    en: 'This address is also that of another employee, in this file or kept, so the code of one reaches the other. Enter an own address.',
  },
  PERSON_EXCEPTED: {
    id: 'Dikecualikan: {kind}, oleh {by}. Alasan: {reason}. Baris ini tidak dibaca. Akhiri pengecualiannya bila keliru.',
    en: 'Excepted: {kind}, by {by}. Reason: {reason}. This row was not read. End the exception if that is wrong.',
  },
  SUPERVISOR_EMPTY: {
    id: 'Tanpa NIP Atasan pegawai ini tidak mempunyai pejabat penilai. Isi bila ia bukan pimpinan tertinggi.',
    en: 'Without the NIP of a supervisor this employee has none. Enter it unless he is the topmost official.',
  },
  SUPERVISOR_KEPT: {
    id: 'NIP Atasan kosong, jadi atasan yang tercatat tetap. Isi bila atasannya berganti, atau tulis "-" bila ia tidak mempunyai atasan.',
    en: 'The NIP of the supervisor is empty, so the one that is kept stays. Enter the new one, or write "-" for somebody who has none.',
  },
  SUPERVISOR_AWAY: {
    id:
      'Atasan ini berkedudukan {standing}, jadi gilirannya langsung beralih ke atasan berikutnya. Isi NIP atasan yang bertugas bila ' +
      'sudah ada penggantinya.',
    en:
      'The standing of this supervisor is {standing}, so his turns go to the next superior at once. Enter the NIP of the one who is at ' +
      'work if there is a successor.',
  },
  SUPERVISOR_REMOVED: {
    id: 'Tanda "-" menghapus atasan yang tercatat. Isi NIP Atasan bila pegawai ini tetap mempunyai atasan.',
    en: 'The sign "-" removes the supervisor who is kept. Enter the NIP of the supervisor if this employee still has one.',
  },
  UNIT_PARENT_KEPT: {
    id: 'Kode Unit Induk kosong, jadi induk yang tercatat tetap. Isi bila unit ini dipindahkan, atau tulis "-" bila menjadi unit teratas.',
    en: 'The parent of the unit is empty, so the one that is kept stays. Enter the new one, or write "-" for a unit at the top.',
  },
  UNIT_AT_TOP: {
    id: 'Unit ini baru dan Kode Unit Induknya kosong, jadi menjadi unit teratas. Isi induknya, atau tulis "-" bila memang paling atas.',
    en: 'This unit is new and its parent is empty, so it becomes one at the top. Enter the parent, or write "-" if it is the topmost.',
  },
  UNIT_PARENT_REMOVED: {
    id: 'Tanda "-" memindahkan unit ini ke puncak, lepas dari induk yang tercatat. Isi Kode Unit Induk bila itu keliru.',
    en: 'The sign "-" moves this unit to the top, away from the parent that is kept. Enter the parent of the unit if that is wrong.',
  },
  ACTING_BY_TITLE: {
    id:
      'Jabatan ini berawalan Plt. atau Plh., jadi dicatat sebagai penugasan sementara di samping jabatan pegawai itu sendiri. Tulis PLT ' +
      'atau PLH di Jenis Penugasan, atau hapus awalannya bila ini jabatannya sendiri.',
    en:
      'This title begins with Plt. or Plh., so it is kept as acting beside the post of the employee. Write PLT or PLH as kind of ' +
      'assignment, or remove the sign if it is the own post.',
  },
  BEGIN_KEPT: {
    id:
      'Jabatan ini sudah tercatat dengan hari mulai yang lebih awal, dan hanya harinya yang berbeda: hari mulai yang tercatat tetap. ' +
      'Bila jabatannya memang berganti, tulis jabatan yang baru; bila tidak, tidak perlu apa-apa.',
    en:
      'This post is kept already from an earlier day, and only the day differs: the kept day stays. If it is another post from then on, ' +
      'write what becomes of it; otherwise there is nothing to do.',
  },
  CHANGE_COUNTS_FROM: {
    id:
      'Hari mulainya masih hari mulai jabatan yang tercatat, jadi yang berubah di baris ini berlaku sejak {day}; yang sebelumnya ' +
      'tetap. Bila berlaku sejak hari lain, tulis harinya di kolom ini, atau isi "Perubahan berlaku sejak".',
    en:
      'The day is still that of the post as it is kept, so what changes in this row counts from {day}; what was kept before stays. If it ' +
      'counts from another day, write that day in this column, or fill in "Changes count from".',
  },
  STANDING_COUNTS_FROM: {
    id:
      'Kedudukan yang baru berlaku sejak {day}: sampai hari itu yang sekarang tetap, lalu gilirannya beralih dengan sendirinya. Bila ' +
      'sudah berlaku, tulis hari mulainya di kolom "Berlaku Mulai".',
    en:
      'The new standing counts from {day}: until then the present one stays, and then the turns move by themselves. If it counts ' +
      'already, write the day on which it began in the column of days.',
  },
  CHANGES_PAST: {
    id:
      'Hari mulainya lebih awal daripada yang tercatat, jadi yang berubah di baris ini berlaku juga untuk masa lalu, sejak {day}. Bila ' +
      'baru berlaku sekarang, tulis hari mulai yang tercatat, atau hari pergantiannya.',
    en:
      'The day is earlier than the kept one, so what changes in this row counts for the past as well, from {day}. If it counts only ' +
      'from now, write the day that is kept, or the day of the change.',
  },
  CELL_KEPT: {
    id: 'Sel ini kosong, jadi yang tercatat tetap. Isi bila berganti, atau tulis "-" bila memang tidak ada.',
    en: 'This cell is empty, so what is kept stays. Enter the new value, or write "-" where there is none.',
  },
  ZONE_OF_UNIT: {
    id: 'Zona waktu unit ini berganti bagi semua orang di dalamnya: jam buka dan batas tugas mereka ikut berganti. Periksa zonanya.',
    en: 'The time zone of this unit changes for everybody in it, and with it the hours at which tasks open and are due. Check the zone.',
  },
  DECIDED_IN_PANEL: {
    id:
      'Nilai ini ditetapkan di panel sesudah tanggal berlaku dalam berkas, jadi keputusan itu tetap. Perbaiki berkasnya, atau pilih ' +
      'agar isi berkas yang berlaku.',
    en:
      'This value was decided in the panel after the day from which the list counts, so that decision stays. Mend the list, or choose ' +
      'that the list counts.',
  },
  POST_STOOD_IN: {
    id:
      'Jabatan ini juga dijalankan orang lain sebagai Plt. atau Plh.; keduanya dicatat dan keduanya dapat mengerjakan gilirannya. Akhiri ' +
      'salah satunya di halaman pegawainya.',
    en:
      'Somebody else acts for this post as well, as Plt. or Plh.; both are kept, and both may take its turns. End one of them on the ' +
      'page of that employee.',
  },
  POST_HELD: {
    id:
      'Jabatan pimpinan ini juga dipegang orang lain; keduanya dicatat. Akhiri jabatan pemegang sebelumnya di halaman pegawainya, atau ' +
      'perbaiki nama jabatan atau unitnya.',
    en:
      'Somebody else holds this leading post as well; both are kept. End the post of the former holder on the page of that employee, or ' +
      'mend the title or the unit.',
  },
  POST_OCCUPIED: {
    id:
      'Jabatan ini masih ada pemegangnya, jadi Plt. dicatat di sampingnya. Tulis PLH bila pemegangnya hanya berhalangan, atau akhiri ' +
      'dahulu jabatannya.',
    en: 'This post still has its holder, so the Plt. is kept beside him. Write PLH if the holder is only away, or end his post first.',
  },
  OLDER_THAN_KEPT: {
    id:
      'Baris ini lebih tua daripada yang tercatat: nilainya berasal dari daftar yang berlaku sejak hari yang lebih baru, jadi yang ' +
      'tercatat tetap. Tulis hari mulai yang baru bila memang berganti, atau pilih agar isi berkas yang berlaku.',
    en:
      'This row is older than what is kept, which comes from a list that counts from a later day, so what is kept stays. Write the new ' +
      'day if it is another from then on, or choose that the list counts.',
  },
  YEAR_COMPLETE: {
    id:
      'Dokumen kinerja pegawai ini pada siklus yang berjalan sudah selesai atau dinilai dan ditandatangani. Dokumen itu tetap menyebut ' +
      'data saat ditandatangani; perubahan ini berlaku untuk selanjutnya. Periksa apakah memang itu maksudnya.',
    en:
      'The performance document of this employee in the running cycle is complete, or rated and signed. It keeps the data it was signed ' +
      'with; this change counts for what comes after it. Check that this is what is meant.',
  },
  DOCUMENT_WITHDRAWN: {
    id:
      'Dokumen kinerja pegawai ini pada siklus yang berjalan sudah ditarik dan tidak berlanjut sendiri. Bila ia bertugas lagi, buka ' +
      'dokumennya dan pilih "Ikutkan kembali".',
    en:
      'The performance document of this employee in the running cycle was withdrawn, and does not go on by itself. If he is at work ' +
      'again, open the document and choose "Take back into the cycle".',
  },
  LATEST_PERIOD_TAKEN: {
    id:
      'Pegawai ini tercantum lebih dari sekali, seperti sesudah mutasi; baris dengan periode terbaru yang dipakai, yang lain ' +
      'ditinggalkan. Periksa jabatannya bila ragu.',
    en:
      'This employee stands there more than once, as after a transfer; the row with the latest period counts, the others were left. ' +
      'Check the post where you are in doubt.',
  },
  ROW_REPEATED: {
    id: 'Pegawai ini tercantum lebih dari sekali dengan isi yang sama; satu yang dipakai. Periksa berkasnya bila ragu.',
    en: 'This employee stands there more than once with the same content; one of them counts. Check the file where you are in doubt.',
  },
  ACTING_TAKEN: {
    id:
      'Menurut berkas ini jabatan Plt., Plh., atau Pj., jadi dicatat sebagai penugasan sementara di samping jabatan pegawai itu ' +
      'sendiri. Akhiri di halaman pegawainya bila sudah selesai.',
    en:
      'By the file this is a post held as Plt., Plh. or Pj., so it is kept as acting beside the post of the employee. End it on the ' +
      'page of the employee once it is over.',
  },
  ACTING_OVER: {
    id: 'Penugasan Plt. atau Plh. pegawai ini sudah berakhir menurut berkas, jadi tidak dicatat. Tetapkan bila memang berlanjut.',
    en: 'By the file this employee no longer acts as Plt. or Plh., so that is not kept. Set it on his page if it goes on.',
  },
  POSITION_TYPE_BY_TITLE: {
    id: 'Berkas tidak menyebut jenis jabatannya, jadi diduga dari nama jabatan. Periksa, dan perbaiki di halaman pegawainya bila keliru.',
    en: 'The file does not say what type of post this is, so it was guessed from its title. Check it, and mend it on his page.',
  },
  RANK_LEFT: {
    id: 'Golongan "{value}" tidak dikenal atau bukan untuk status {status}, jadi tidak diambil. Cocokkan dengan SK.',
    en: 'The rank "{value}" is not known, or none for status {status}, so it was not taken. Compare with the decree.',
  },
  EMAIL_LEFT: {
    id: 'Surel "{value}" tidak berbentuk nama@alamat, jadi tidak diambil. Perbaiki di sumbernya, atau di halaman pegawainya.',
    en: 'The mail address "{value}" does not look like name@address, so it was not taken. Mend it there, or on the page of the employee.',
  },
  BEGIN_ASSUMED: {
    id: 'Berkas tidak menyebut sejak kapan jabatan ini dipegang, jadi harinya dianggap. Perbaiki di halaman pegawainya bila perlu.',
    en: 'The file does not say since when this post is held, so the day is assumed. Mend it on the page of the employee if need be.',
  },
  POST_LEFT: {
    id:
      'Berkas ini menyebut jabatan atau unit lain tanpa hari mulainya, jadi yang tercatat tetap. Ubah di halaman pegawainya bila memang ' +
      'berganti.',
    en:
      'This file names another post or unit without saying since when, so what is kept stays. Change it on the page of the employee if ' +
      'it is another now.',
  },
  ZONE_ASSUMED: {
    id: 'Unit ini baru dan berkas tidak menyebut zona waktunya, jadi dianggap {zone}. Pilih zona yang lain bila keliru.',
    en: 'This unit is new and the file does not say its time zone, so {zone} is assumed. Choose another zone if that is wrong.',
  },
  LEVEL_IGNORED: {
    id: 'Jenjang hanya berlaku untuk jabatan fungsional, jadi tidak disimpan. Kosongkan, atau perbaiki jenis jabatannya.',
    en: 'A level belongs to functional positions only, so it is not kept. Clear it, or mend the type of the position.',
  },
  SUPERVISOR_ROW_FAULTY: {
    id: 'Baris atasannya belum benar. Perbaiki baris itu; bila hanya baris yang benar yang disimpan, pegawai ini belum mempunyai atasan.',
    en: "The supervisor's row is faulty. Mend that row; if only valid rows are kept, this employee has no supervisor yet.",
  },
} as const satisfies Record<string, Text>;

export type StaffWarningCode = keyof typeof staffWarnings;
