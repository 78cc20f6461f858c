export const words = {
  layout: {
    places: 'Tempat',
    more: 'Lainnya',
    waiting: 'menunggu Anda',
    banners: {
      quarantine: {
        label: 'Keterangan pemulihan',
        text:
          'Data ini dipulihkan dari cadangan dan sedang diperiksa: surel, pekerjaan antrean, dan tenggat berhenti sampai petugas operasi ' +
          'melepasnya (siklus restore --release).',
      },
      demo: { label: 'Keterangan demo', text: 'Demo: seluruh nama dan data di sini karangan, dan dapat hilang kapan saja.' },
    },
    account: 'Akun %{name}',
    language: 'Bahasa',
    languages: { id: 'Bahasa Indonesia', en: 'English' },
    look: 'Tampilan',
    looks: { system: 'Ikut perangkat', light: 'Terang', dark: 'Gelap' },
    unread: 'Pemberitahuan, %{smart_count} belum dibaca',
    unsentTitle: 'Ada tulisan yang belum pasti terkirim',
    unsentBody:
      '%{smart_count} tulisan di perangkat ini belum pasti terkirim: draf, kiriman yang menunggu, atau isian yang belum dikirim. ' +
      'Bila Anda keluar, tulisan itu dihapus dari perangkat ini.',
    leaveAnyway: 'Keluar dan hapus tulisan',
    again: {
      title: 'Masuk lagi, %{name}',
      body: 'Sesi Anda sudah berakhir. Yang Anda tulis masih ada di halaman ini; masuk lagi untuk melanjutkannya.',
      wrong: 'Kata sandi salah. Periksa, lalu coba lagi.',
      leave: 'Tinggalkan halaman ini',
    },
    leaving: 'Sedang keluar…',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly layout: typeof words;
  }
}
