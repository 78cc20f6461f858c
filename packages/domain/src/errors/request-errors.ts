/** What is wrong with a request before anybody looks at what it asks for. */
export const requestErrors = {
  MARK_UNKNOWN: {
    kind: 'invalid',
    id: 'Bagian {key} tidak ada pada isian ini, atau ditandai dua kali. Pilih bagian yang ada, masing-masing satu kali.',
    en: 'There is no part {key} in this answer, or it is marked twice. Choose parts that are there, each once.',
  },
  MALFORMED_REQUEST: {
    kind: 'malformed',
    id: 'Permintaan tidak dapat dibaca. Periksa isian yang ditandai, lalu kirim lagi.',
    en: 'The request cannot be read. Check the marked fields and send it again.',
  },
  ADDRESS_UNREADABLE: {
    kind: 'malformed',
    id: 'Bagian alamat ini memuat kode % yang bukan huruf UTF-8, atau huruf NUL. Salin alamatnya utuh, lalu kirim lagi.',
    en: 'This part of the address holds %-codes that are no UTF-8, or the character NUL. Copy the whole address and send it again.',
  },
  REQUEST_CUT: {
    kind: 'malformed',
    id: 'Bentuk kiriman ini rusak atau terpotong di jalan. Kirim sekali lagi, menurut bentuk di /api/docs.',
    en: 'The form of this request is broken, or it was cut on its way. Send it once more, in the form that /api/docs shows.',
  },
  SECOND_FILE: {
    kind: 'malformed',
    id: 'Kiriman ini membawa lebih dari satu berkas. Kirim satu berkas, dan yang lain sesudahnya.',
    en: 'This request brings more than one file. Send one file, and the others after it.',
  },
  BODY_NOT_JSON: {
    kind: 'malformed',
    id: 'Isi kiriman bukan JSON yang utuh: baris {line}, karakter {column} tidak dapat dibaca. Perbaiki di tempat itu, lalu kirim lagi.',
    en: 'The body is no whole JSON: it cannot be read from line {line}, character {column} on. Mend it there and send it again.',
  },
  UNKNOWN_FILTER: {
    kind: 'malformed',
    id: 'Daftar ini tidak dapat disaring atau diurutkan menurut "{field}". Pakai salah satu dari: {allowed}.',
    en: 'This list cannot be filtered or sorted by "{field}". Use one of: {allowed}.',
  },
  FILTER_VALUE: {
    kind: 'malformed',
    id: 'Sebuah nilai saringan bukan dari jenis isiannya. Pakai angka, tanggal, atau nomor data di tempatnya.',
    en: 'A value of the filter is of another kind than its field. Use a number, a day or a record number where it belongs.',
  },
  QUERY_NOT_JSON: {
    kind: 'malformed',
    id: 'Isian ini bukan JSON yang utuh. Kirim misalnya {example}.',
    en: 'This is no whole JSON. Send for example {example}.',
  },
  NESTED_TOO_DEEP: {
    kind: 'malformed',
    id: 'Isian ini bersarang lebih dari {max} tingkat. Kirim menurut bentuk di /api/docs.',
    en: 'This is nested more than {max} levels deep. Send it in the form that /api/docs shows.',
  },
  HIDDEN_CHARACTER: {
    kind: 'malformed',
    id:
      'Teks ini memuat karakter yang tidak terlihat, membalik arah tulisan, atau menumpuk pada satu huruf, biasanya terbawa ' +
      'saat menyalin. ' +
      'Hapus, lalu ketik lagi.',
    en:
      'This text holds characters that nobody sees, that turn the writing around or that pile up on one letter, usually from pasting. ' +
      'Remove it and type it again.',
  },
  HALF_CHARACTER: {
    kind: 'malformed',
    id: 'Teks ini memuat setengah karakter, biasanya emoji yang terpotong. Hapus karakter itu, lalu kirim lagi.',
    en: 'This text holds half a character, usually a cut emoji. Remove it and send the text again.',
  },
  IDEMPOTENCY_KEY_MISSING: {
    kind: 'malformed',
    id: 'Kepala Idempotency-Key tidak ada. Kirim satu kunci unik untuk setiap tindakan, dan kunci yang sama bila mengulang.',
    en: 'The Idempotency-Key header is missing. Send one unique key per action, and the same key when repeating it.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    kind: 'invalid',
    id: 'Idempotency-Key ini sudah dipakai untuk kiriman lain. Pakai kunci baru untuk tindakan baru.',
    en: 'This Idempotency-Key was used for another request. Use a new key for a new action.',
  },
  IDEMPOTENCY_KEY_FORM: {
    kind: 'malformed',
    id: 'Kunci ini terlalu panjang atau memuat karakter lain. Kirim 1 sampai 200 karakter ASCII yang dapat dicetak.',
    en: 'This key is too long or holds other characters. Send 1 to 200 printable ASCII characters.',
  },
  NO_ROOM: {
    kind: 'no-room',
    id: 'Tempat penyimpanan penuh, jadi ini belum disimpan. Tulisan Anda tetap di layar; pengelola sistem diberi tahu. Kirim lagi nanti.',
    en: 'The storage is full, so this was not kept. Your text stays on this screen; whoever runs the system is told. Send it again later.',
  },
  SENT_AT_FORM: {
    kind: 'malformed',
    id:
      'Kiriman ini menyebut jam perangkat, tetapi tidak menyebut berapa jam itu saat dikirim. Kirim kepala siklus-sent-at, ' +
      'misalnya 2026-01-31T02:00:00Z.',
    en:
      'This request names a time of the device, and not what that clock says as it is sent. Send the header siklus-sent-at, ' +
      'such as 2026-01-31T02:00:00Z.',
  },
  IF_MATCH_MISSING: {
    kind: 'precondition-missing',
    id: 'Kepala If-Match tidak ada. Kirim versi (ETag) yang Anda baca sebelum mengubah.',
    en: 'The If-Match header is missing. Send the version (ETag) you read before changing.',
  },
  BODY_TOO_LARGE: {
    kind: 'too-large',
    id: 'Kiriman terlalu besar. Bagi menjadi bagian yang lebih kecil.',
    en: 'The request is too large. Split it into smaller parts.',
  },
  MEDIA_TYPE: {
    kind: 'media-type',
    id: 'Isi permintaan bukan JSON berkode UTF-8. Kirim sebagai JSON dengan kepala Content-Type: application/json.',
    en: 'The content of the request is no JSON in UTF-8. Send it as JSON, with the header Content-Type: application/json.',
  },
  CONTENT_TYPE: {
    kind: 'malformed',
    id: 'Kepala ini tidak menyebut JSON atau formulir dengan berkas. Kirim sebagai application/json atau multipart/form-data.',
    en: 'This header names neither JSON nor a form with a file. Send it as application/json or as multipart/form-data.',
  },
  FOREIGN_ORIGIN: {
    kind: 'forbidden',
    id: 'Permintaan datang dari alamat lain. Buka Siklus dari alamat resminya, lalu ulangi.',
    en: 'The request comes from another address. Open Siklus at its own address and repeat.',
  },
  IF_MATCH_FORM: {
    kind: 'malformed',
    id: 'If-Match memuat satu ETag sebagaimana dibaca. Kirim misalnya "7".',
    en: 'If-Match takes one ETag as it was read. Send for example "7".',
  },
  IF_MATCH_ANY: {
    kind: 'malformed',
    id: 'If-Match: * akan menimpa apa pun yang ada. Kirim ETag yang Anda baca, misalnya "7".',
    en: 'If-Match: * would overwrite whatever is there. Send the ETag that you have read, for example "7".',
  },
} as const;
