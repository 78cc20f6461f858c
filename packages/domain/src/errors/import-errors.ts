/**
 * Faults of a staff list, row by row. Each text says what to do next; `{value}` never carries a whole NIP.
 * The first group is about one employee number wherever it is typed; the rest is about rows of the list.
 */
export const importErrors = {
  // The number (Perka BKN 22/2007 for NIP; its NI PPPK counterpart)
  NIP_NOT_DIGITS: {
    kind: 'invalid',
    id: 'NIP "{value}" memuat tanda selain angka. Salin 18 angkanya dari SK; spasi boleh, tanda lain tidak.',
    en: 'The NIP "{value}" holds something other than digits. Copy its 18 digits from the decree; spaces are fine, other signs are not.',
  },
  EXCEPTION_KEPT: {
    kind: 'conflict',
    id: 'Pengecualian atas NIP ini sudah berlaku. Akhiri yang itu dahulu bila keterangannya berubah.',
    en: 'This NIP is excepted already. End that exception first if something about it has changed.',
  },
  EXCEPTION_OVER: {
    kind: 'invalid',
    id: 'Hari terakhir ini sudah lewat, jadi tidak ada yang dikecualikan. Isi hari ini atau sesudahnya, atau kosongkan.',
    en: 'This last day has passed, so nothing would be excepted. Enter today or a later day, or leave it empty.',
  },
  EXCEPTION_ENDED: {
    kind: 'conflict',
    id: 'Pengecualian ini sudah tidak berlaku. Muat ulang halamannya.',
    en: 'This exception counts no more. Reload the page.',
  },
  NIP_LENGTH: {
    kind: 'invalid',
    id: 'NIP "{value}" tidak terdiri dari 18 angka. Salin NIP dari SK dan pastikan selnya berformat teks.',
    en: 'The NIP "{value}" does not have 18 digits. Copy it from the decree and keep the cell as text.',
  },
  NIP_BIRTH_DATE: {
    kind: 'invalid',
    id: 'Delapan angka pertama NIP "{value}" bukan tanggal lahir yang benar (tahun, bulan, tanggal). Cocokkan dengan SK.',
    en: 'The first eight digits of the NIP "{value}" are no real birth date (year, month, day). Compare with the decree.',
  },
  NIP_APPOINTMENT: {
    kind: 'invalid',
    id: 'Angka ke-13 dan 14 NIP "{value}" bukan bulan (01-12) dan bukan nomor kontrak PPPK (21 ke atas). Cocokkan dengan SK.',
    en:
      'Digits 13 and 14 of the NIP "{value}" are neither a month (01-12) nor a PPPK contract number (21 and up). Compare with the ' +
      'decree.',
  },
  NIP_APPOINTED_BEFORE_BIRTH: {
    kind: 'invalid',
    id: 'Menurut NIP "{value}" pengangkatan mendahului kelahiran. Cocokkan angka ke-9 sampai 14 dengan SK.',
    en: 'By the NIP "{value}" the appointment is before the birth. Compare digits 9 to 14 with the decree.',
  },
  NIP_APPOINTED_IN_FUTURE: {
    kind: 'invalid',
    id:
      'Menurut NIP "{value}" pengangkatan masih akan datang. Cocokkan angka ke-9 sampai 14 dengan SK, atau unggah setelah tanggalnya ' +
      'tiba.',
    en:
      'By the NIP "{value}" the appointment lies in the future. Compare digits 9 to 14 with the decree, or upload once the date has ' +
      'come.',
  },
  NIP_SEX: {
    kind: 'invalid',
    id: 'Angka ke-15 NIP "{value}" harus 1 (laki-laki) atau 2 (perempuan). Cocokkan dengan SK.',
    en: 'Digit 15 of the NIP "{value}" must be 1 (male) or 2 (female). Compare with the decree.',
  },
  NIP_SEQUENCE: {
    kind: 'invalid',
    id: 'Tiga angka terakhir NIP "{value}" harus 001 sampai 999. Cocokkan dengan SK.',
    en: 'The last three digits of the NIP "{value}" must be 001 to 999. Compare with the decree.',
  },
  ID_PRECISION: {
    kind: 'invalid',
    id:
      'Nomor "{value}" sudah dibulatkan oleh lembar kerja; angka belakangnya hilang. Ubah kolom menjadi teks, lalu ketik lagi 18 ' +
      'angkanya dari SK.',
    en:
      'The spreadsheet has rounded the number "{value}"; its last digits are lost. Make the column text, then type the 18 digits ' +
      'again from the decree.',
  },
  OFFICIAL_CODE_EXPECTED: {
    kind: 'invalid',
    id: 'Status NON_ASN memakai kode pejabat berawalan "P-" (misalnya P-GUB-7900), bukan "{value}". Isi kodenya, atau perbaiki statusnya.',
    en:
      'Status NON_ASN takes an official\'s code that starts with "P-" (such as P-GUB-7900), not "{value}". Enter the code or mend ' +
      'the status.',
  },
  OFFICIAL_CODE_MISPLACED: {
    kind: 'invalid',
    id: 'Kode pejabat "{value}" hanya untuk status NON_ASN. Isi NIP 18 angka, atau ubah statusnya menjadi NON_ASN.',
    en: 'The official\'s code "{value}" is for status NON_ASN only. Enter the 18-digit NIP, or change the status to NON_ASN.',
  },
  NIP_STATUS_MISMATCH: {
    kind: 'invalid',
    id: 'Status {value} tidak cocok dengan nomornya, yang berbentuk {expected}. Perbaiki status atau nomornya menurut SK.',
    en: 'Status {value} does not agree with the number, which is one of a {expected}. Mend the status or the number after the decree.',
  },

  // The list as a whole
  HEADINGS_NOT_FOUND: {
    kind: 'invalid',
    id: 'Judul kolom tidak ditemukan di 20 baris pertama lembar mana pun. Salin baris judul dari contoh berkas ke atas datanya.',
    en: 'No headings were found in the first 20 rows of any sheet. Copy the row of headings from the sample file above the data.',
  },
  HEADINGS_OF_ANOTHER_LIST: {
    kind: 'invalid',
    id:
      'Berkas ini tampaknya daftar lain: di baris {line} tidak ada kolom {headings}. Judul lain yang juga dikenal: {known}. Salin baris ' +
      'judul dari contoh berkas ke atas datanya, lalu lengkapi kolomnya.',
    en:
      'This file seems to be another list: row {line} lacks the columns {headings}. Other headings that are known too: {known}. Copy the ' +
      'row of headings from the sample file above the data, then complete the columns.',
  },
  HEADING_MISSING: {
    kind: 'invalid',
    id: 'Judul kolom "{heading}" tidak ada di baris {line}. Tambahkan kolomnya dan isi untuk setiap pegawai.',
    en: 'The heading "{heading}" is missing in row {line}. Add the column and fill it for every employee.',
  },
  HEADING_DOUBLED: {
    kind: 'invalid',
    id: 'Judul kolom "{heading}" muncul lebih dari sekali. Hapus kolom yang tidak dipakai.',
    en: 'The heading "{heading}" occurs more than once. Delete the column that is not used.',
  },
  LIST_EMPTY: {
    kind: 'invalid',
    id: 'Daftar tidak memuat satu pegawai pun. Isi mulai baris {line}, lalu unggah lagi.',
    en: 'The list holds no employee. Fill it from row {line} on and upload it again.',
  },
  CELL_WITHOUT_HEADING: {
    kind: 'invalid',
    id: 'Isi "{value}" berada di luar kolom yang berjudul. Periksa pemisah kolom (titik koma) di baris ini.',
    en: 'The content "{value}" lies outside the columns with a heading. Check the separators (semicolons) of this row.',
  },
  ROW_SHIFTED: {
    kind: 'invalid',
    id: 'Baris ini lebih lebar daripada judulnya, jadi isinya mungkin bergeser dan tidak dibaca. Periksa tanda kutip dan pemisah kolomnya.',
    en: 'This row is wider than its headings, so its cells may have moved and were not read. Check its quotation marks and separators.',
  },
  UNIT_NAME_AMBIGUOUS: {
    kind: 'invalid',
    id: 'Ada {count} unit bernama "{value}", dan berkas tidak menyebut yang mana. Impor pegawainya lewat berkas yang memuat Kode Unit.',
    en: 'There are {count} units called "{value}", and the file does not say which. Enter the employee by a file that has Kode Unit.',
  },

  // Any cell
  CELL_REQUIRED: {
    kind: 'invalid',
    id: 'Kolom {column} kosong. Isi sesuai data kepegawaian.',
    en: 'The column {column} is empty. Fill it from the personnel records.',
  },
  TEXT_FORBIDDEN: {
    kind: 'invalid',
    id: 'Kolom {column} memuat karakter yang tidak terlihat atau rusak. Hapus isinya, lalu ketik lagi; simpan CSV sebagai UTF-8.',
    en: 'The column {column} holds invisible or broken characters. Clear it and type it again; save CSV as UTF-8.',
  },
  TEXT_TOO_LONG: {
    kind: 'invalid',
    id: 'Kolom {column} lebih dari {max} karakter. Ringkas isinya.',
    en: 'The column {column} has more than {max} characters. Shorten it.',
  },

  // Units
  UNIT_CODE_CASE: {
    kind: 'invalid',
    id: 'Kode unit "{value}" berbeda dari "{expected}" yang tercatat hanya pada huruf besar dan kecil. Tulis seperti yang tercatat.',
    en: 'The unit code "{value}" differs from the kept "{expected}" only in capital letters. Write it as it is kept.',
  },
  UNIT_NAME_DIFFERS: {
    kind: 'invalid',
    id: 'Unit {unit} di baris lain bernama "{expected}", di sini "{value}". Samakan namanya.',
    en: 'Unit {unit} is called "{expected}" in other rows, here "{value}". Use one name.',
  },
  UNIT_PARENT_DIFFERS: {
    kind: 'invalid',
    id: 'Unit {unit} di baris lain berada di bawah "{expected}", di sini "{value}". Samakan induknya.',
    en: 'Unit {unit} lies under "{expected}" in other rows, here under "{value}". Use one parent.',
  },
  UNIT_PARENT_UNKNOWN: {
    kind: 'invalid',
    id: 'Unit induk "{value}" tidak ada dalam berkas ini maupun dalam Siklus. Perbaiki kodenya, atau tambahkan unit itu.',
    en: 'The parent unit "{value}" is neither in this file nor in Siklus. Mend its code, or add that unit.',
  },
  UNIT_PARENT_MISSING: {
    kind: 'invalid',
    id: 'Unit {unit} belum ada dalam Siklus. Tambahkan kolom Kode Unit Induk dan isi unit di atasnya, atau "-" bila memang paling atas.',
    en: 'Unit {unit} is not in Siklus yet. Add the column Kode Unit Induk with the unit above it, or "-" if it is the topmost.',
  },
  UNIT_SELF_PARENT: {
    kind: 'invalid',
    id: 'Unit {unit} menunjuk dirinya sendiri sebagai induk. Isi unit di atasnya, atau tulis "-" bila paling atas.',
    en: 'Unit {unit} names itself as its parent. Enter the unit above it, or write "-" at the top.',
  },
  UNIT_CIRCLE: {
    kind: 'invalid',
    id: 'Susunan unit berputar: {chain}. Perbaiki salah satu induknya agar ada unit teratas.',
    en: 'The units form a circle: {chain}. Mend one of the parents so that there is a top.',
  },
  ZONE_UNKNOWN: {
    kind: 'invalid',
    id: 'Zona waktu "{value}" tidak dikenal. Isi WIB, WITA, atau WIT.',
    en: 'The time zone "{value}" is not known. Enter WIB, WITA or WIT.',
  },
  UNIT_ZONE_DIFFERS: {
    kind: 'invalid',
    id: 'Unit {unit} di baris lain memakai zona {expected}, di sini {value}. Samakan zonanya.',
    en: 'Unit {unit} is in zone {expected} in other rows, here {value}. Use one zone.',
  },

  // Whose rows they are to write
  UNIT_BEYOND: {
    kind: 'invalid',
    id: 'Unit {unit} di luar wewenang Anda. Hapus baris ini, atau minta administrator yang lebih atas mengimpornya.',
    en: 'The unit {unit} lies outside your authority. Delete this row, or ask an administrator above you to import it.',
  },
  UNIT_PARENT_BEYOND: {
    kind: 'invalid',
    id:
      'Unit {unit} hanya dapat dipindahkan di antara unit dalam wewenang Anda. Isi induknya seperti semula, atau minta administrator ' +
      'yang lebih atas.',
    en:
      'The unit {unit} can only be moved between units within your authority. Enter its parent as before, or ask an administrator ' +
      'above you.',
  },
  EMAIL_BEYOND: {
    kind: 'invalid',
    id: 'Akun pegawai ini memegang peran di luar wewenang Anda. Biarkan surelnya seperti semula, atau minta administrator yang lebih atas.',
    en: 'The account of this employee holds a role that is not yours to give. Leave the address as it is, or ask an administrator above.',
  },
  EMAIL_OF_SUPERIOR: {
    kind: 'invalid',
    id: 'Pegawai ini atasan Anda. Biarkan surelnya seperti semula, atau minta administrator yang lebih atas.',
    en: 'You answer to this employee. Leave the address as it is, or ask an administrator above.',
  },
  PERSON_BEYOND: {
    kind: 'invalid',
    id:
      'Pegawai {value} sudah tercatat dan tidak bekerja di unit dalam wewenang Anda. Hapus baris ini, atau minta administrator yang ' +
      'lebih atas.',
    en:
      'The employee {value} is known and does not work in a unit within your authority. Delete this row, or ask an administrator ' +
      'above you.',
  },
  ROW_RAISES_SENDER: {
    kind: 'invalid',
    id: 'Baris ini menjadikan Anda atasan seorang pegawai. Hapus baris ini; mintalah administrator lain.',
    en: 'This row makes you the superior of an employee. Delete it; ask another administrator.',
  },
  ROW_MOVES_OWN_LINE: {
    kind: 'invalid',
    id: 'Baris ini mengubah siapa yang menilai Anda atau memutuskan di atasnya. Hapus baris ini; mintalah administrator lain.',
    en: 'This row changes who appraises you or decides above that. Delete it; ask another administrator.',
  },
  OWN_ROW: {
    kind: 'invalid',
    id: 'Baris ini mengubah data Anda sendiri; hanya alamat surel yang boleh Anda ubah. Hapus baris ini; mintalah administrator lain.',
    en: 'This row changes what is kept about you; only the mail address is yours to change. Delete it; ask another administrator.',
  },

  // Post, rank and status
  STATUS_UNKNOWN: {
    kind: 'invalid',
    id: 'Status kepegawaian "{value}" tidak dikenal. Pilih salah satu: {allowed}.',
    en: 'The employment status "{value}" is not known. Choose one of: {allowed}.',
  },
  POSITION_TYPE_UNKNOWN: {
    kind: 'invalid',
    id: 'Jenis jabatan "{value}" tidak dikenal. Pilih salah satu: {allowed}.',
    en: 'The position type "{value}" is not known. Choose one of: {allowed}.',
  },
  LEVEL_UNKNOWN: {
    kind: 'invalid',
    id: 'Jenjang "{value}" tidak dikenal. Pilih salah satu: {allowed}; atau kosongkan.',
    en: 'The level "{value}" is not known. Choose one of: {allowed}; or leave it empty.',
  },
  RANK_UNKNOWN: {
    kind: 'invalid',
    id: 'Golongan "{value}" tidak dikenal. Tulis seperti III/a untuk PNS atau IX untuk PPPK.',
    en: 'The rank "{value}" is not known. Write it like III/a for a PNS or IX for a PPPK.',
  },
  RANK_STATUS_MISMATCH: {
    kind: 'invalid',
    id: 'Golongan {value} bukan golongan untuk status {status}. Perbaiki golongan atau statusnya menurut SK.',
    en: 'The rank {value} is none for status {status}. Mend the rank or the status after the decree.',
  },
  RANK_NOT_ALLOWED: {
    kind: 'invalid',
    id: 'Pejabat NON_ASN tidak mempunyai golongan, tetapi tertulis "{value}". Kosongkan kolom Golongan.',
    en: 'An official outside the civil service has no rank, yet it says "{value}". Leave the rank empty.',
  },
  STANDING_UNKNOWN: {
    kind: 'invalid',
    id: 'Kedudukan "{value}" tidak dikenal. Pilih salah satu: {allowed}.',
    en: 'The legal standing "{value}" is not known. Choose one of: {allowed}.',
  },
  ASSIGNMENT_KIND_UNKNOWN: {
    kind: 'invalid',
    id: 'Jenis penugasan "{value}" tidak dikenal. Pilih salah satu: {allowed}.',
    en: 'The kind of assignment "{value}" is not known. Choose one of: {allowed}.',
  },

  // Ratings
  PERIOD_MISSING: {
    kind: 'invalid',
    id:
      'Periode penilaian tidak ditemukan di atas judul kolom. Unggah berkas seperti diunduh, dengan baris seperti "Triwulan 3 Tahun ' +
      '2026".',
    en: 'The period of the ratings was not found above the headings. Upload the file as it came, with a row like "Triwulan 3 Tahun 2026".',
  },
  PERIOD_YEAR: {
    kind: 'invalid',
    id: 'Tahun {value} di atas judul kolom tidak mungkin: harus antara {first} dan {last}. Unggah berkas seperti diunduh dari e-Kinerja.',
    en: 'The year {value} above the headings cannot be: it lies between {first} and {last}. Upload the file as e-Kinerja gave it.',
  },
  RATING_TOLD_ELSEWHERE: {
    kind: 'invalid',
    id:
      'Penilaian pegawai ini untuk periode itu sudah disimpan untuk unit di luar wewenang Anda, dan tidak diganti. Hapus baris ini, atau ' +
      'minta administrator yang lebih atas mengimpornya.',
    en:
      'A rating of this employee for that period is kept for a unit outside your authority, and is not replaced. Delete this row, or ask ' +
      'an administrator above you to import it.',
  },
  RATING_PLACE_UNKNOWN: {
    kind: 'invalid',
    id:
      'Pegawai {value} belum tercatat, dan unit di baris ini bukan satu unit dalam wewenang Anda. Impor dahulu pegawainya, atau minta ' +
      'administrator yang lebih atas.',
    en:
      'The employee {value} is not known yet, and the unit in this row is not one unit within your authority. Import the employee first, ' +
      'or ask an administrator above you.',
  },
  RATING_OWN: {
    kind: 'invalid',
    id: 'Baris ini memuat penilaian Anda sendiri. Impor baris lainnya saja; mintalah administrator lain mengimpor yang ini.',
    en: 'This row holds your own rating. Import the other rows alone; ask another administrator to import this one.',
  },
  RATING_UNKNOWN: {
    kind: 'invalid',
    id: 'Penilaian "{value}" tidak dikenal. Periksa isinya di e-Kinerja, lalu unduh lagi berkasnya.',
    en: 'The rating "{value}" is not known. Check it in e-Kinerja, then make the file there again.',
  },

  // Date and mail
  DATE_SERIAL: {
    kind: 'invalid',
    id: 'Tanggal "{value}" berupa angka urut lembar kerja. Format selnya sebagai tanggal, atau tulis seperti 31-01-2026.',
    en: 'The date "{value}" is a spreadsheet\'s serial number. Format the cell as a date, or write it like 31-01-2026.',
  },
  DATE_FORMAT: {
    kind: 'invalid',
    id: 'Tanggal "{value}" tidak terbaca. Tulis hari-bulan-tahun seperti 31-01-2026, atau 2026-01-31.',
    en: 'The date "{value}" cannot be read. Write day-month-year like 31-01-2026, or 2026-01-31.',
  },
  DATE_INVALID: {
    kind: 'invalid',
    id:
      'Tanggal "{value}" tidak ada dalam kalender (urutannya hari-bulan-tahun), atau tahunnya tidak antara {first} dan {last}. Periksa ' +
      'tanggal pada SK.',
    en:
      'The date "{value}" does not exist (the order is day-month-year), or its year is not between {first} and {last}. Check the date in ' +
      'the decree.',
  },
  EMAIL_INVALID: {
    kind: 'invalid',
    id: 'Surel "{value}" tidak berbentuk nama@alamat. Perbaiki, atau kosongkan.',
    en: 'The mail address "{value}" does not look like name@address. Mend it or leave it empty.',
  },

  // Rows with each other
  DUPLICATE_NIP: {
    kind: 'invalid',
    id:
      'NIP {value} sudah ada di baris {line}. Seorang pegawai mempunyai satu baris jabatan; PLT dan PLH boleh menyusul. Hapus salah ' +
      'satu.',
    en: 'The NIP {value} is already in row {line}. An employee has one row for the post; PLT and PLH may be added. Remove one.',
  },
  DUPLICATE_ACTING: {
    kind: 'invalid',
    id: 'Penugasan {value} pada unit ini sudah ada di baris {line}. Hapus salah satu.',
    en: 'This {value} assignment in this unit is already in row {line}. Remove one.',
  },
  ACTING_WITHOUT_MAIN: {
    kind: 'invalid',
    id:
      'Baris {value}, menurut Jenis Penugasan atau awalan jabatannya, memerlukan baris jabatan pegawai itu sendiri (D, TT, atau PJ). ' +
      'Tambahkan barisnya dalam berkas ini.',
    en:
      "A {value} row, by its kind of assignment or the sign before its title, needs the row of the person's own post (D, TT or PJ). Add " +
      'it to this file.',
  },
  SUPERVISOR_UNKNOWN: {
    kind: 'invalid',
    id: 'Atasan "{value}" tidak ada dalam berkas ini maupun dalam Siklus. Perbaiki NIP Atasan, atau tambahkan barisnya.',
    en: 'The supervisor "{value}" is neither in this file nor in Siklus. Mend the number, or add the supervisor\'s row.',
  },
  SELF_SUPERVISION: {
    kind: 'invalid',
    id: 'Pegawai ini tertulis sebagai atasannya sendiri. Isi NIP atasan langsungnya, atau tulis "-" bila paling atas.',
    en: 'This employee is entered as his or her own supervisor. Enter the direct superior, or write "-" at the top.',
  },
  SUPERVISION_CIRCLE: {
    kind: 'invalid',
    id: 'Garis atasan berputar: {chain}. Perbaiki NIP Atasan salah satu dari mereka.',
    en: 'The reporting line forms a circle: {chain}. Mend the supervisor of one of them.',
  },
} as const;

/** A code that a staff list's fault can carry. */
export type ImportErrorCode = keyof typeof importErrors;
