/** Refusals about accounts, passwords, roles and posts. */
export const accountErrors = {
  ACTIVATION_REFUSED: {
    kind: 'unauthenticated',
    id:
      'NIP atau kode aktivasi tidak cocok, sudah dipakai, atau sudah lewat masanya. Periksa slip atau surel Anda, atau minta kode ' +
      'baru kepada administrator.',
    en:
      'The NIP or activation code does not fit, was used, or has run out. Check your slip or mail, or ask the administrator for a ' +
      'new code.',
  },
  OWN_ACCOUNT: {
    kind: 'conflict',
    id: 'Akun ini milik Anda sendiri. Mintalah administrator lain untuk tindakan ini.',
    en: 'This account is your own. Ask another administrator to do this.',
  },
  ACCOUNT_OF_SUPERIOR: {
    kind: 'forbidden',
    id: 'Akun ini milik atasan Anda. Mintalah administrator yang lebih atas.',
    en: 'This account belongs to somebody you answer to. Ask an administrator above.',
  },
  ACCOUNT_BEYOND_OWN: {
    kind: 'forbidden',
    id: 'Akun ini memegang peran di luar wewenang Anda. Mintalah administrator yang dapat memberikan peran itu.',
    en: 'This account holds a role beyond your authority. Ask an administrator who could give that role.',
  },
  LAST_ADMINISTRATOR: {
    kind: 'conflict',
    id:
      'Setelah ini akan ada hari tanpa administrator seluruh instansi yang dapat masuk. Beri orang lain peran administrator tanpa batas ' +
      'unit dan waktu dahulu.',
    en:
      'After this there would be days without an administrator of the whole agency who can sign in. Give somebody else that role without ' +
      'limit of unit and time first.',
  },
  ACCOUNT_DISABLED: {
    kind: 'conflict',
    id: 'Akun ini dinonaktifkan. Aktifkan kembali dahulu.',
    en: 'This account is disabled. Enable it again first.',
  },
  ACCOUNT_ENABLED: {
    kind: 'conflict',
    id: 'Akun ini sudah aktif. Muat ulang halamannya.',
    en: 'This account is enabled already. Reload the page.',
  },
  NO_ADDRESS: {
    kind: 'conflict',
    id: 'Alamat surel orang ini tidak diketahui. Cetak kodenya, atau isi surelnya lewat impor pegawai.',
    en: 'No mail address of this person is known. Print the code, or fill in the address by importing employees.',
  },
  PASSWORD_TOO_SHORT: {
    kind: 'invalid',
    id: 'Kata sandi terlalu pendek. Pakai paling sedikit 10 huruf atau angka, misalnya tiga kata.',
    en: 'The password is too short. Use at least 10 letters or digits, for example three words.',
  },
  PASSWORD_IS_KNOWN: {
    kind: 'invalid',
    id: 'Kata sandi memuat NIP, nama, atau unit Anda, yang diketahui rekan Anda. Pilih yang lain, misalnya tiga kata yang jarang bersama.',
    en: 'The password holds your NIP, name or unit, which colleagues know. Choose another, for example three words that rarely meet.',
  },
  PASSWORD_TOO_PLAIN: {
    kind: 'invalid',
    id: 'Kata sandi ini mudah ditebak. Pakai beberapa kata yang tidak biasa bersama-sama.',
    en: 'This password is easy to guess. Use a few words that rarely stand together.',
  },
  PASSWORD_UNCHANGED: {
    kind: 'invalid',
    id: 'Kata sandi baru sama dengan yang lama. Pilih yang lain.',
    en: 'The new password is the old one. Choose another.',
  },
  PASSWORD_WRONG: {
    kind: 'invalid',
    id: 'Kata sandi Anda yang sekarang tidak cocok. Periksa, lalu coba lagi.',
    en: 'Your present password does not fit. Check it and try again.',
  },
  CODES_SHOWN_ONCE: {
    kind: 'conflict',
    id: 'Kode dari permintaan ini sudah dibuat dan hanya ditampilkan sekali. Buat kode baru; yang lama gugur.',
    en: 'The codes of this request were made and are shown only once. Make new codes; the old ones end.',
  },
  NOBODY_TO_ACTIVATE: {
    kind: 'conflict',
    id: 'Tidak ada orang tanpa kata sandi yang dapat diberi kode di sini. Pilih unit lain atau muat ulang daftarnya.',
    en: 'Nobody here lacks a password and can be given a code. Choose another unit or reload the list.',
  },
  TOO_MANY_CODES: {
    kind: 'invalid',
    id: 'Unit ini memuat {count} orang tanpa kata sandi; sekali jalan paling banyak {max}. Pilih unit di bawahnya.',
    en: 'This unit has {count} people without a password; one run takes at most {max}. Choose a unit below it.',
  },
  MAIL_NOT_SET: {
    kind: 'conflict',
    id: 'Pengiriman surel belum dipasang. Cetak slipnya, atau minta petugas operasi memasang SMTP_URL.',
    en: 'Sending mail is not set up. Print the slips, or ask whoever runs the server to set SMTP_URL.',
  },
  GRANT_BEYOND_OWN: {
    kind: 'forbidden',
    id: 'Peran ini menjangkau lebih luas atau lebih lama daripada wewenang Anda. Pilih unit dan masa di dalam wewenang Anda.',
    en: 'This role reaches further or lasts longer than your own. Choose a unit and a time within your authority.',
  },
  ROLE_WITHOUT_LIMIT: {
    kind: 'invalid',
    id:
      'Peran ini hanya bekerja untuk seluruh instansi, jadi tidak dapat diberikan untuk satu unit. Kosongkan unitnya, atau minta ' +
      'administrator tanpa batas unit memberikannya.',
    en:
      'This role works for the whole organisation only, so it cannot be given for a unit. Leave the unit empty, or ask an administrator ' +
      'without a unit limit to give it.',
  },
  GRANT_EXISTS: {
    kind: 'conflict',
    id: 'Akun ini sudah memegang peran itu untuk unit itu pada masa tersebut. Akhiri yang ada, atau pilih masa lain.',
    en: 'This account holds that role for that unit at that time. End the existing one, or choose another time.',
  },
  GRANT_DAYS: {
    kind: 'invalid',
    id: 'Masa peran tidak dapat dimulai atau berakhir sebelum hari ini, dan akhirnya tidak boleh mendahului mulainya. Perbaiki tanggalnya.',
    en: 'A role cannot begin or end before today, and its end cannot come before its beginning. Mend the days.',
  },
  RAISES_ONESELF: {
    kind: 'forbidden',
    id: 'Dengan ini Anda menjadi atasan seorang pegawai, atau lebih lama dari sekarang. Pilih yang lain, atau mintalah administrator lain.',
    en: 'This would make you the superior of an employee, or for longer than now. Choose otherwise, or ask another administrator.',
  },
  MOVES_OWN_LINE: {
    kind: 'forbidden',
    id: 'Dengan ini berubah siapa yang menilai Anda atau memutuskan di atasnya. Mintalah administrator lain melakukannya.',
    en: 'This would change who appraises you or decides above that. Ask another administrator to do it.',
  },
  OWN_AFFAIR: {
    kind: 'forbidden',
    id: 'Jabatan, atasan, peran, kode, dan dokumen Anda sendiri tidak dapat Anda ubah sebagai petugas. Mintalah administrator lain.',
    en: 'Your own post, superior, roles, code and document are not yours to change as an official. Ask another administrator.',
  },
  POST_DAYS: {
    kind: 'invalid',
    id: 'Hari terakhir mendahului hari mulai jabatan ini. Pilih hari yang lebih kemudian.',
    en: 'The last day comes before the day on which this post begins. Choose a later day.',
  },
  STANDING_DAY_PASSED: {
    kind: 'invalid',
    id: 'Hari itu sudah lewat menurut waktu unitnya. Pilih hari ini atau sesudahnya; alasannya dapat menyebut tanggal suratnya.',
    en: 'That day has passed by the clock of the unit. Choose today or later; the reason may name the day of the letter.',
  },
  STANDING_SAME: {
    kind: 'invalid',
    id: 'Pada hari itu kedudukannya sudah {standing}, jadi tidak ada yang berubah. Pilih kedudukan atau hari yang lain.',
    en: 'On that day the standing is {standing} already, so nothing would change. Choose another standing or day.',
  },
  STANDING_BEGAN: {
    kind: 'conflict',
    id:
      'Kedudukan ini sudah berlaku atau sudah dibatalkan. Muat ulang halaman; yang sudah berlaku diganti dengan kedudukan lain ' +
      'yang mulai hari ini.',
    en: 'This standing has begun or was taken back. Reload the page; for one that has begun set another one that begins today.',
  },
  POST_BEGAN: {
    kind: 'conflict',
    id: 'Jabatan ini sudah berjalan atau menjadi riwayat, jadi tidak dapat dibatalkan. Akhiri pada tanggal tertentu.',
    en: 'This post has begun before today or is history, so it cannot be taken back. End it on a day instead.',
  },
  ACTING_OVERLAP: {
    kind: 'conflict',
    id: 'Pegawai ini sudah menjadi Plt. atau Plh. untuk jabatan itu pada masa tersebut. Akhiri yang ada, atau pilih masa lain.',
    en: 'This employee already acts for that post at that time. End the existing one, or choose another time.',
  },
  TITLE_OF_ACTING: {
    kind: 'invalid',
    id: 'Tulis nama jabatannya tanpa "Plt." atau "Plh.", dan pilih jenis penugasannya.',
    en: 'Write the title without "Plt." or "Plh.", and choose the kind of assignment.',
  },
  POST_STOOD_IN: {
    kind: 'conflict',
    id: '{name} sudah menjadi {as} untuk jabatan itu pada masa tersebut. Akhiri atau batalkan yang itu, atau pilih masa lain.',
    en: '{name} already acts for that post at that time ({as}). End that or take it back, or choose another time.',
  },
  POST_OCCUPIED: {
    kind: 'conflict',
    id: 'Jabatan itu tidak lowong: dipegang {name}. Pilih Plh. selama pemegangnya berhalangan, atau akhiri dahulu jabatannya.',
    en: 'That post is not vacant: {name} holds it. Choose Plh. while its holder is away, or end his post first.',
  },
  POST_HELD: {
    kind: 'conflict',
    id: 'Jabatan pimpinan itu masih dipegang {name}. Pilih apakah jabatannya berakhir sehari sebelumnya, atau keduanya memegangnya.',
    en: '{name} still holds that leading post. Choose whether that post ends on the day before, or both hold it.',
  },
  POST_HELD_FROM: {
    kind: 'conflict',
    id: '{name} memegang jabatan itu sejak {day}, jadi tidak dapat berakhir sebelum hari mulai. Pilih hari sesudahnya, atau akhiri dahulu.',
    en: '{name} holds that post from {day}, so it cannot end before this one begins. Choose a later day, or end it first.',
  },
  UNIT_NOT_YOURS: {
    kind: 'forbidden',
    id: 'Unit ini tidak ada atau di luar wewenang Anda. Pilih unit di dalam wewenang Anda, atau minta administrator yang lebih atas.',
    en: 'This unit does not exist or lies outside your authority. Choose one within it, or ask an administrator above you.',
  },
  POST_ELSEWHERE: {
    kind: 'forbidden',
    id:
      'Pada hari itu pegawai ini memegang jabatan di unit di luar wewenang Anda. Pilih hari lain, atau minta administrator yang lebih ' +
      'atas.',
    en: 'On that day this employee holds a post in a unit outside your authority. Choose another day, or ask an administrator above you.',
  },
  POST_WITHOUT_MAIN: {
    kind: 'invalid',
    id: 'Pegawai ini tidak memegang jabatan sendiri pada {day}, jadi belum dapat menjadi Plt. atau Plh. Tetapkan jabatannya dahulu.',
    en: 'This employee holds no post of his own on {day}, so he cannot act for another. Set his own post first.',
  },
} as const;
