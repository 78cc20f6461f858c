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
};
