/** What can stand against a piece of evidence, or its file. */
export const evidenceErrors = {
  EVIDENCE_CLOSED: {
    kind: 'conflict',
    id:
      'Bukti dapat dilampirkan sejak sasaran disepakati sampai penilaian akhir selesai, selama siklus berjalan. Hubungi ' +
      'administrator bila siklus seharusnya masih berjalan.',
    en:
      'Evidence can be attached from the agreement on the targets until the final assessment is done, while the cycle is under way. ' +
      'Ask the administrator if the cycle should still be under way.',
  },
  EVIDENCE_JUDGED: {
    kind: 'conflict',
    id: 'Bukti ini sudah diterima, dikembalikan atau ditarik. Muat ulang halamannya untuk melihat keadaannya.',
    en: 'This piece of evidence was accepted, given back or withdrawn already. Reload the page to see how it stands.',
  },
  EVIDENCE_RESTED_ON: {
    kind: 'conflict',
    id: 'Laporan yang sudah dikirim bertumpu pada bukti ini. Tarik dahulu laporannya, atau minta pejabat penilai mengembalikan buktinya.',
    en: 'A report that was sent rests on this evidence. Take the report back first, or ask your supervisor to give the evidence back.',
  },
  FILE_WITHDRAWN: {
    kind: 'conflict',
    id: 'Berkas ini ditarik kembali oleh pegawainya dan sudah dihapus. Minta berkas yang benar kepadanya bila diperlukan.',
    en: 'The employee took this file back, and it was removed. Ask for the right one where you need it.',
  },
  EVIDENCE_TOO_MANY: {
    kind: 'conflict',
    id: 'Dokumen ini sudah memuat {max} bukti, yang terbanyak. Gabungkan beberapa lembar menjadi satu PDF lain kali, atau tulis tautannya.',
    en: 'This document holds {max} pieces of evidence, the most there may be. Join several pages into one PDF next time, or write a link.',
  },
  NOT_EVIDENCE_SUPERVISOR: {
    kind: 'forbidden',
    id: 'Yang menerima atau mengembalikan bukti adalah pejabat penilai pegawai itu atau yang mewakilinya. Tunggu jawabannya.',
    en: 'Evidence is accepted or given back by the employee’s supervisor or whoever acts for him. Wait for the answer.',
  },
  EVIDENCE_FILE_MISSING: {
    kind: 'malformed',
    id: 'Berkasnya tidak ada. Kirim satu berkas dalam isian "file".',
    en: 'The file is missing. Send one file in the field "file".',
  },
  FILE_EMPTY: {
    kind: 'invalid',
    id: 'Berkas ini kosong (0 byte). Pilih lagi berkasnya, atau ambil ulang fotonya.',
    en: 'This file is empty (0 bytes). Choose it again, or take the photo again.',
  },
  FILE_OVER_LIMIT: {
    kind: 'too-large',
    id: 'Berkas lebih dari {max} MB. Kecilkan foto atau pindaiannya, atau tulis tautannya.',
    en: 'The file is larger than {max} MB. Make the photo or the scan smaller, or write a link.',
  },
  FILE_KIND_NOT_TAKEN: {
    kind: 'invalid',
    id: 'Isi berkas ini bukan foto, PDF, atau dokumen kantor yang diterima ({endings}). Simpan sebagai salah satunya, lalu kirim lagi.',
    en: 'What is in this file is no photo, PDF or office document that is taken ({endings}). Save it as one of these and send it again.',
  },
  FILE_NAME_LIES: {
    kind: 'invalid',
    id: 'Nama "{name}" tidak cocok dengan isinya, yang adalah berkas .{ending}. Perbaiki akhiran namanya, lalu kirim lagi.',
    en: 'The name "{name}" does not fit what is in the file, which is a .{ending}. Mend the ending of its name and send it again.',
  },
  FILE_TWO_IN_ONE: {
    kind: 'invalid',
    id: 'Berkas ini memuat sesuatu yang lain di samping isinya. Buka, simpan ulang sebagai berkas baru, lalu kirim lagi.',
    en: 'This file holds something else beside what it shows. Open it, save it as a new file and send it again.',
  },
  FILE_CUT_OFF: {
    kind: 'invalid',
    id: 'Berkas ini terpotong: akhirnya tidak ada. Buka berkas asalnya, simpan ulang, lalu kirim lagi.',
    en: 'This file is cut off: its end is missing. Open the original, save it again and send that.',
  },
  DOCUMENT_FETCHES: {
    kind: 'invalid',
    id: 'Dokumen ini mengambil templat atau objek dari alamat lain ketika dibuka. Simpan sebagai PDF, lalu kirim lagi.',
    en: 'This document fetches a template or an object from another address when it opens. Save it as PDF and send it again.',
  },
  DOCUMENT_WITH_MACROS: {
    kind: 'invalid',
    id: 'Dokumen ini memuat makro. Simpan sebagai dokumen tanpa makro atau sebagai PDF, lalu kirim lagi.',
    en: 'This document holds macros. Save it as one without macros or as PDF and send it again.',
  },
  DOCUMENT_TOO_LARGE: {
    kind: 'too-large',
    id: 'Isi dokumen ini lebih dari {max} MB setelah dibuka, atau lebih dari {parts} bagian. Simpan sebagai PDF, lalu kirim lagi.',
    en: 'This document unpacks to more than {max} MB, or to more than {parts} parts. Save it as PDF and send it again.',
  },
  PICTURE_UNREADABLE: {
    kind: 'invalid',
    id: 'Gambar ini rusak atau terpotong. Ambil ulang fotonya, atau simpan ulang sebagai JPEG, lalu kirim lagi.',
    en: 'This picture is damaged or cut off. Take the photo again, or save it again as JPEG and send it.',
  },
  PICTURE_TOO_LARGE: {
    kind: 'too-large',
    id: 'Gambar ini {width} x {height} titik; yang terbanyak {max} juta, dan {side} pada satu sisi. Kecilkan gambarnya, lalu kirim lagi.',
    en: 'This picture has {width} x {height} points; the most is {max} million, and {side} on a side. Make it smaller and send it again.',
  },
  FILE_WORK_TOO_HEAVY: {
    kind: 'too-large',
    id: 'Memeriksa berkas ini memakan lebih dari {seconds} detik. Simpan ulang dalam ukuran yang lebih kecil, lalu kirim lagi.',
    en: 'Looking through this file takes more than {seconds} seconds. Save it again in a smaller size and send it.',
  },
  FILE_NO_ROOM: {
    kind: 'no-room',
    id:
      'Tempat penyimpanan penuh, jadi berkas ini tidak disimpan dan tidak ada yang tersisa. Pengelola sistem sudah diberi tahu; kirim ' +
      'lagi nanti.',
    en: 'The storage is full, so this file was not kept and nothing of it is left. Whoever runs the system was told; send it again later.',
  },
  FILE_UNSCANNED: {
    kind: 'unavailable',
    id:
      'Pemeriksa program jahat tidak dapat memeriksa satu berkas bukti, jadi berkas itu tetap tertutup. Periksa batas ukuran clamd dan ' +
      'berkasnya di penyimpanan, lalu pilih "Coba lagi".',
    en:
      'The scanner could not look through one file of evidence, so it stays shut. Check the size limits of clamd and the file in the ' +
      'storage, then choose "Try again".',
  },
  DISK_FULL: {
    kind: 'no-room',
    id:
      'Ruang di disk habis: yang dikirim dan yang dibuat ditolak. Jalankan `doctor`, yang menyebut tempat yang penuh; ' +
      'kosongkan atau perbesar, lalu pilih "Coba lagi".',
    en:
      'There is no room on a disk: what is sent and what is made is refused. Run `doctor`, which names the place that is ' +
      'full; free or enlarge it, then choose "Try again".',
  },
  FILE_STORE_AWAY: {
    kind: 'unavailable',
    id: 'Tempat penyimpanan berkas tidak menjawab. Tidak ada yang hilang; coba lagi sebentar lagi.',
    en: 'The storage of files does not answer. Nothing is lost; try again shortly.',
  },
  FILE_GONE: {
    kind: 'not-found',
    id: 'Berkas ini hilang dari tempat penyimpanan. Mintalah pengirimnya melampirkan ulang, dan beri tahu administrator.',
    en: 'This file is gone from the storage. Ask whoever sent it to attach it again, and tell the administrator.',
  },
  FILE_IN_QUARANTINE: {
    kind: 'conflict',
    id: 'Berkas ini masih diperiksa dari program jahat. Coba lagi sebentar lagi.',
    en: 'This file is still being looked through for harmful programs. Try again shortly.',
  },
  FILE_HARMFUL: {
    kind: 'conflict',
    id: 'Berkas ini memuat program jahat dan sudah dihapus. Periksa perangkat pengirimnya, lalu lampirkan berkas yang bersih.',
    en: 'This file held a harmful program and was removed. Check the device it came from, then attach a clean one.',
  },
} as const;
