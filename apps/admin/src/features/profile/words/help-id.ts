export const help = {
  profile: {
    title: 'Profil saya',
    purpose: 'Tempat mengatur bahasa, tampilan, dan kata sandi Anda sendiri.',
    can: ['Ganti kata sandi.', 'Lihat di mana Anda sedang masuk, dan akhiri sesi yang bukan milik Anda.'],
    next: 'Setelah kata sandi diganti atau sesi lain diakhiri semua, sesi di perangkat lain dan token API Anda tidak berlaku lagi.',
  },
};
