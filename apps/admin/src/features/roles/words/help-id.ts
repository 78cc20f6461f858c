export const help = {
  roles: {
    title: 'Peran',
    purpose: 'Menunjukkan siapa memegang peran apa, di unit mana, dan sampai kapan.',
    can: ['Beri peran kepada akun, dengan unit dan masa berlakunya.', 'Akhiri peran, seketika atau setelah tanggal tertentu.'],
    next:
      'Peran berlaku menurut hari di unitnya. Tidak ada yang dapat memberi lebih dari wewenangnya, atau mencabut peran ' +
      'administratornya sendiri.',
  },
};
