/** Faults of a staff list as a whole, of any cell, and of rows with each other. */
export const listErrors = {
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
