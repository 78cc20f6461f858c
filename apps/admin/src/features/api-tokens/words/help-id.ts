export const help = {
  apiTokens: {
    title: 'Token API',
    purpose: 'Memberi aplikasi lain jalan masuk yang sempit, tanpa meminjamkan kata sandi seseorang.',
    can: [
      'Buat satu token untuk setiap aplikasi: apa yang boleh dilakukannya, di unit mana, dan berapa lama.',
      'Lihat kapan sebuah token terakhir dipakai, dan cabut yang tidak lagi diperlukan.',
    ],
    next: 'Token ditampilkan sekali. Semua yang dilakukannya tercatat dalam jejak audit dengan namanya dan nama pemiliknya.',
  },
};
