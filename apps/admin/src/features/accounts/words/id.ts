export const words = {
  places: {
    accounts: { name: 'Akun', also: 'kode aktivasi slip masuk activation codes sign in accounts' },
  },
  resources: {
    accounts: {
      name: 'Akun',
      fields: { name: 'Nama', username: 'NIP atau nama akun', unitName: 'Unit', hasEmail: 'Surel', state: 'Status' },
    },
  },
  accounts: {
    lead: 'Impor tidak memasang kata sandi. Setiap orang menetapkannya sendiri dengan kode sekali pakai.',
    states: { none: 'belum aktif', code: 'sudah diberi kode', active: 'aktif', disabled: 'dinonaktifkan' },
    state: 'Status akun',
    mailKnown: 'ada',
    mailUnknown: 'tidak ada',
    codeUntil: 'berlaku sampai %{until}',
    make: 'Buat kode aktivasi',
    makeTitle: 'Buat kode untuk satu unit',
    makeBody: 'Setiap orang di unit ini dan di bawahnya yang belum punya kata sandi mendapat kode baru. Kode yang lama gugur.',
    reach: '%{count} orang belum punya kata sandi, %{mail} di antaranya punya surel.',
    via: 'Cara menyampaikan',
    paper: 'Cetak slip',
    mail: 'Kirim surel',
    paperHint: 'Kode tampil satu kali saja di layar berikutnya untuk dicetak.',
    mailHint: 'Kode dibuat saat surel dikirim. Orang tanpa surel dilewati.',
    go: 'Buat kode',
    mailed: 'Surel untuk %{count} orang sedang dikirim. %{without} orang tanpa surel dilewati.',
    slipsTitle: '%{count} slip aktivasi',
    slipsBody:
      'Kode ini hanya tampil sekarang dan tidak disimpan. Cetak sebelum menutup halaman ini, lalu serahkan slip kepada orangnya sendiri.',
    print: 'Cetak',
    close: 'Selesai, tutup',
    slipHead: 'Kode aktivasi Siklus',
    slipAddress: 'Buka',
    slipUntil: 'Berlaku sampai',
    slipNote: 'Hanya dapat dipakai satu kali. Jangan berikan kepada orang lain.',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly accounts: typeof words;
  }
}
