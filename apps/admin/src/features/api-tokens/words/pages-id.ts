export const words = {
  tokens: {
    lead: 'Kunci bagi aplikasi lain untuk membaca atau mengisi Siklus. Sebuah token tidak pernah boleh lebih dari pemiliknya.',
    none: 'Belum ada token. Buat satu untuk setiap aplikasi yang terhubung.',
    search: 'Cari nama atau pemilik',
    state: 'Keadaan',
    make: 'Buat token',
    makeTitle: 'Buat token untuk sebuah aplikasi',
    made: 'Token dibuat.',
    shownTitle: 'Token %{name}',
    shown: 'Salin sekarang: token ini hanya ditampilkan sekali dan tidak disimpan di Siklus.',
    copy: 'Salin',
    copied: 'Tersalin.',
    kept: 'Sudah saya simpan',
    revoke: 'Cabut',
    revokeTitle: 'Cabut token %{name}?',
    revokeLead: 'Aplikasi yang memakainya langsung tidak dapat masuk lagi. Riwayatnya tetap tercatat.',
    revoked: 'Token dicabut.',
    everywhere: 'semua yang diurus pemiliknya',
    unused: 'belum pernah',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly 'api-tokens/pages': typeof words;
  }
}
