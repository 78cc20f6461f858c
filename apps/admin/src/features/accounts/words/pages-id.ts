import { accountStateWords, inLanguage } from '@siklus/domain';

export const words = {
  accounts: {
    none: 'Belum ada akun. Impor pegawai membuatnya untuk setiap orang.',
    lead: 'Impor tidak memasang kata sandi. Setiap orang menetapkannya sendiri dengan kode sekali pakai.',
    states: inLanguage(accountStateWords, 'id'),
    state: 'Status akun',
    mailKnown: 'ada',
    mailUnknown: 'tidak ada',
    codeUntil: 'berlaku sampai %{until}',
    make: 'Buat kode aktivasi',
    makeTitle: 'Buat kode untuk satu unit',
    makeBody: 'Setiap orang di unit ini dan di bawahnya yang belum punya kata sandi mendapat kode baru. Kode yang lama gugur.',
    reach: '%{count} orang belum punya kata sandi, %{mail} di antaranya punya surel.',
    ways: { paper: 'Cetak slip', mail: 'Kirim surel' },
    hands: {
      paper: 'Kode tampil sekali, di layar berikutnya, untuk dicetak.',
      mail: 'Kode dibuat saat surel dikirim. Tanpa alamat surel tidak ada yang dikirim.',
      noServer: 'Surel tidak ditawarkan karena server surel belum diatur; pengelola server mengisinya (SMTP_URL).',
      noAddress: 'Surel tidak ditawarkan karena pegawai ini belum mempunyai alamat surel.',
    },
    go: 'Buat kode',
    withheld:
      '%{count} orang memegang peran di luar wewenang Anda, atasan Anda, atau Anda sendiri: minta kodenya ke administrator di atas Anda.',
    mailed: 'Surel untuk %{count} orang sedang dikirim. %{without} orang tanpa surel dilewati.',
    slipsTitle: '%{count} slip kode',
    slipsBody:
      'Kode ini hanya tampil sekarang dan tidak disimpan. Cetak sebelum menutup halaman ini, lalu serahkan slip kepada orangnya sendiri.',
    print: 'Cetak',
    close: 'Selesai, tutup',
    slipHead: 'Kode untuk kata sandi Siklus',
    slipAddress: 'Buka',
    slipUntil: 'Berlaku sampai',
    account: 'Akun',
    noUnit: 'tanpa unit',
    code: 'Kode',
    sessions: 'Sesi yang sedang berjalan',
    person: 'Pegawai',
    disabledSince: 'Dinonaktifkan sejak',
    actsTitle: 'Tindakan',
    bars: {
      own: 'Ini akun Anda sendiri; tindakan atasnya dilakukan administrator lain. Kata sandi dan sesi Anda ada di halaman Profil.',
      superior: 'Ini akun atasan Anda; tindakan atasnya dilakukan administrator yang lebih atas.',
      'beyond-own': 'Akun ini memegang peran di luar wewenang Anda. Mintalah administrator yang dapat memberikan peran itu.',
    },
    acts: {
      code: {
        name: 'Buat kode',
        title: 'Buat kode untuk %{name}',
        body:
          'Dengan kode ini ia menetapkan kata sandi baru, sekali dan dalam 24 jam. Kata sandi lama berlaku sampai saat itu; sesudahnya ' +
          'semua sesi dan token API-nya berakhir.',
        first: 'Dengan kode ini ia menetapkan kata sandinya yang pertama, sekali dan dalam 14 hari. Kode yang lama gugur.',
        mailed: 'Surel dengan kode sedang dikirim.',
      },
      endSessions: {
        name: 'Akhiri semua sesi',
        title: 'Akhiri semua sesi %{name}?',
        body:
          'Ia keluar di semua perangkat dan semua token API miliknya berakhir, seketika. Siapa pun yang tahu kata sandinya dapat masuk ' +
          'lagi; mesin memerlukan token baru.',
        done: 'Semua sesi dan tokennya berakhir.',
      },
      disable: {
        name: 'Nonaktifkan',
        title: 'Nonaktifkan akun %{name}?',
        body:
          'Semua sesi, kode, dan token API miliknya berakhir seketika, dan ia tidak dapat masuk. Tugas jabatannya beralih kepada ' +
          'Plt., Plh., atau atasan berikutnya, seperti bila ia tidak di tempat; tugasnya sendiri menunggu sampai akun diaktifkan kembali.',
        done: 'Akun dinonaktifkan.',
      },
      enable: {
        name: 'Aktifkan kembali',
        title: 'Aktifkan kembali akun %{name}?',
        body: 'Ia dapat masuk lagi dengan kata sandinya yang lama, dan tugas jabatannya kembali kepadanya.',
        done: 'Akun aktif kembali.',
      },
    },
    slipNote: 'Hanya dapat dipakai satu kali. Jangan berikan kepada orang lain.',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly 'accounts/pages': typeof words;
  }
}
