export const help = {
  accounts: {
    title: 'Akun',
    purpose: 'Menunjukkan siapa yang sudah dapat masuk, siapa yang sudah diberi kode, dan siapa yang belum.',
    can: [
      'Buat kode aktivasi untuk satu unit: dicetak sebagai slip, atau dikirim lewat surel.',
      'Saring menurut unit dan status untuk melihat siapa yang tertinggal.',
    ],
    next: 'Setiap kode dipakai sekali dan berlaku empat belas hari. Kode baru menggugurkan kode yang lama.',
  },
  account: {
    title: 'Satu akun',
    purpose: 'Menunjukkan apakah akun ini terbuka, di berapa tempat ia masuk, dan kode yang sedang berlaku.',
    can: [
      'Buat kode bila orangnya lupa kata sandi: dicetak, atau dikirim ke surelnya.',
      'Akhiri semua sesinya bila gawainya hilang.',
      'Nonaktifkan bila ia tidak boleh masuk lagi, dan aktifkan kembali.',
    ],
    next: 'Setiap tindakan meminta alasan dan tercatat dalam log keamanan. Tidak seorang pun bertindak atas akunnya sendiri.',
  },
};
