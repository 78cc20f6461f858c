export const help = {
  units: {
    title: 'Unit',
    purpose: 'Susunan organisasi dengan zona waktu setiap unit.',
    can: ['Cari nama atau kode.', 'Lihat unit mana berada di bawah unit mana.'],
    next: 'Zona waktu menentukan jam buka dan batas: batas 31 Januari berarti pukul 23.59 di unit itu.',
  },
};
