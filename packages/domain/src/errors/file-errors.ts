/** What keeps an uploaded file from being read, or its list from being taken. */
export const fileErrors = {
  IMPORT_FAULTY: {
    kind: 'invalid',
    id: '{faulty} dari {rows} baris belum benar, jadi tidak ada yang disimpan. Perbaiki baris itu, atau simpan baris yang benar saja.',
    en: '{faulty} of {rows} rows are faulty, so nothing was saved. Mend those rows, or save only the valid ones.',
  },
  FILE_MISSING: {
    kind: 'malformed',
    id: 'Berkasnya tidak ada. Kirim satu berkas CSV atau XLSX dalam isian "file".',
    en: 'The file is missing. Send one CSV or XLSX file in the field "file".',
  },
  FILE_ENCODING: {
    kind: 'invalid',
    id: 'Berkas ini bukan CSV berkode UTF-8 (terbaca sebagai {found}). Di lembar kerja pilih "CSV UTF-8", atau unggah XLSX.',
    en: 'This file is no CSV in UTF-8 (it looks like {found}). Choose "CSV UTF-8" in the spreadsheet, or upload XLSX.',
  },
  FILE_PDF: {
    kind: 'invalid',
    id: 'Berkas ini PDF, apa pun akhiran namanya. Minta berkas asalnya dari lembar kerja, simpan sebagai XLSX atau CSV, lalu unggah.',
    en: 'This file is a PDF, whatever its name ends with. Get the spreadsheet it was made from, save it as XLSX or CSV, and upload that.',
  },
  FILE_UNREADABLE: {
    kind: 'invalid',
    id: 'Berkas rusak, atau bukan XLSX maupun CSV (misalnya .ods). Simpan ulang sebagai XLSX atau CSV UTF-8, lalu unggah lagi.',
    en: 'The file is damaged, or neither XLSX nor CSV (such as .ods). Save it again as XLSX or CSV UTF-8, then upload it.',
  },
  FILE_FORM_UNKNOWN: {
    kind: 'invalid',
    id: 'Berkas ini tidak dikenali dari judul kolomnya. Yang dikenali: {forms}. Pilih salah satu, atau salin baris judulnya ke atas data.',
    en: 'This file is not known by its headings. Known are: {forms}. Choose one of these, or copy its row of headings above the data.',
  },
  FILE_QUOTE_OPEN: {
    kind: 'invalid',
    id: 'Tanda kutip yang dibuka di atas baris {line} tidak pernah ditutup. Hapus atau tutup tanda kutip itu, lalu unggah lagi.',
    en: 'A quotation mark opened above row {line} is never closed. Remove or close it, then upload the file again.',
  },
  FILE_CELL: {
    kind: 'invalid',
    id: 'Lembar kerja menyebut sel "{cell}", yang tidak ada. Simpan ulang berkasnya sebagai XLSX, lalu unggah lagi.',
    en: 'The sheet names the cell "{cell}", which does not exist. Save the file again as XLSX, then upload it.',
  },
  FILE_TOO_WIDE: {
    kind: 'invalid',
    id: 'Lembar kerja lebih dari {max} kolom. Hapus kolom di luar daftar pegawai, lalu unggah lagi.',
    en: 'The sheet has more than {max} columns. Delete those outside the staff list, then upload it again.',
  },
  FILE_TOO_LARGE: {
    kind: 'too-large',
    id: 'Isi berkas lebih dari {max} MB. Hapus gambar dan lembar lain, atau bagi per unit, lalu unggah lagi.',
    en: 'The file unpacks to more than {max} MB. Delete pictures and other sheets, or split it by unit, then upload it again.',
  },
  FILE_TOO_HEAVY: {
    kind: 'too-large',
    id: 'Membaca berkas ini memakan lebih dari {seconds} detik atau {megabytes} MB. Simpan ulang sebagai CSV UTF-8, atau bagi per unit.',
    en: 'Reading this file takes more than {seconds} s or {megabytes} MB. Save it again as CSV UTF-8, or split it by unit.',
  },
  FILE_IN_HAND: {
    kind: 'conflict',
    id: 'Berkas yang Anda unggah sebelumnya masih dibaca. Tunggu sampai selesai, lalu unggah lagi.',
    en: 'The file that you uploaded before is still being read. Wait until that is done, then upload again.',
  },
  FILES_WAIT: {
    kind: 'unavailable',
    id: 'Terlalu banyak berkas sedang menunggu dibaca. Tidak ada yang disimpan; unggah lagi dalam {seconds} detik.',
    en: 'Too many files are waiting to be read. Nothing was saved; upload yours again in {seconds} seconds.',
  },
  FILE_TOO_FULL: {
    kind: 'too-large',
    id: 'Berkas memuat lebih dari {max} juta sel berisi. Hapus kolom dan lembar lain, atau bagi per unit, lalu unggah lagi.',
    en: 'The file holds more than {max} million filled cells. Delete other columns and sheets, or split it by unit, then upload it again.',
  },
  FILE_TOO_LONG: {
    kind: 'too-large',
    id: 'Berkas terlalu besar: paling banyak {max} baris. Bagi per unit, lalu unggah satu per satu.',
    en: 'The file is too large: at most {max} rows. Split it by unit and upload the parts.',
  },
} as const;
