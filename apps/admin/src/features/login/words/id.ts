export const words = {
  login: {
    title: 'Masuk',
    lead: 'Siklus kinerja pegawai ASN',
    username: 'Nama pengguna',
    usernameHint: 'NIP (18 angka) atau nama akun',
    password: 'Kata sandi',
    forgotten: 'Lupa kata sandi? Mintalah kode kepada administrator unit Anda, lalu tetapkan kata sandi baru dengan kode itu.',
    waiting: 'Di perangkat ini ada %{smart_count} kiriman yang menunggu jaringan. Masuk dengan akun yang sama, lalu dikirim sendiri.',
    httpsTitle: 'Alamat ini tidak aman',
    httpsBody: 'Siklus hanya menerima kata sandi lewat HTTPS. Buka alamat yang diawali https://, atau minta administrator memasangnya.',
  },
  activate: {
    title: 'Tetapkan kata sandi',
    lead: 'Tetapkan kata sandi Anda dengan kode dari slip atau surel.',
    code: 'Kode',
    codeHint: 'Misalnya 7K3M-Q9TB-X2WD. Huruf besar atau kecil sama saja.',
    submit: 'Tetapkan kata sandi dan masuk',
    toLogin: 'Sudah punya kata sandi? Masuk',
    fromLogin: 'Punya kode? Tetapkan kata sandi',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly login: typeof words;
  }
}
