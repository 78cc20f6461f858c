/** What can stand against a list that is asked for as a file. */
export const exportErrors = {
  LIST_UNKNOWN: {
    kind: 'malformed',
    id: 'Daftar "{list}" tidak ada. Pakai salah satu dari: {allowed}.',
    en: 'There is no list "{list}". Use one of: {allowed}.',
  },
  COLUMN_UNKNOWN: {
    kind: 'malformed',
    id: 'Daftar ini tidak punya kolom "{column}". Pakai salah satu dari: {allowed}.',
    en: 'This list has no column "{column}". Use one of: {allowed}.',
  },
  EXPORTS_WAIT: {
    kind: 'too-many',
    id: 'Anda sudah menunggu {most} berkas. Tunggu sampai salah satunya selesai, lalu minta lagi.',
    en: 'You are already waiting for {most} files. Wait until one of them is done, then ask again.',
  },
  EXPORT_UNFINISHED: {
    kind: 'conflict',
    id: 'Berkas ini belum selesai dibuat. Tunggu sampai selesai, lalu unduh lagi.',
    en: 'This file is not finished yet. Wait until it is, then download it again.',
  },
  EXPORT_RIGHTS_CHANGED: {
    kind: 'conflict',
    id: 'Wewenang Anda berubah sejak berkas ini dibuat, jadi isinya tidak lagi untuk Anda. Buat berkas yang baru.',
    en: 'Your rights have changed since this file was made, so it is no longer for you. Make a new one.',
  },
  EXPORT_TOO_LONG: {
    kind: 'too-large',
    id: 'Lembar XLSX memuat paling banyak {max} baris, daftar ini {rows}. Pilih CSV, atau saring daftarnya.',
    en: 'A sheet of XLSX holds at most {max} rows, this list has {rows}. Choose CSV, or filter the list.',
  },
  PRINTS_TOO_MANY: {
    kind: 'too-large',
    id: 'Sekali cetak paling banyak {max} dokumen, daftar ini {rows}. Pilih satu unit, lalu cetak lagi.',
    en: 'At most {max} documents are printed at once, this list has {rows}. Choose one unit, then print again.',
  },
  VIEWS_MANY: {
    kind: 'conflict',
    id: 'Anda sudah menyimpan {most} tampilan. Hapus yang tidak lagi dipakai, lalu simpan yang baru.',
    en: 'You have kept {most} views already. Delete those that are no longer used, then keep the new one.',
  },
  EXPORT_NO_ROOM: {
    kind: 'no-room',
    id: 'Tempat penyimpanan penuh, jadi berkas ini tidak dibuat. Pengelola sistem sudah diberi tahu; minta lagi nanti.',
    en: 'The storage is full, so this file was not made. Whoever runs the system was told; ask for it again later.',
  },
  EXPORT_FAILED: {
    kind: 'unavailable',
    id: 'Berkas tidak berhasil dibuat meskipun sudah dicoba beberapa kali. Coba lagi nanti; bila tetap gagal, hubungi administrator.',
    en: 'The file could not be made, although it was tried several times. Try again later; if it still fails, ask your administrator.',
  },
} as const;
