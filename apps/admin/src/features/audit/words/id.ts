import { inLanguage, outcomeWords } from '@siklus/domain';
export const words = {
  places: {
    audit: { name: 'Jejak audit', also: 'riwayat catatan log history audit trail' },
    security: { name: 'Log keamanan', also: 'masuk gagal ditolak sesi kata sandi security log sign in refused' },
  },
  resources: {
    'audit-entries': {
      name: 'Jejak audit',
    },
    'security-events': {
      name: 'Log keamanan',
    },
  },
  security: {
    none: 'Belum ada kejadian. Setiap upaya masuk muncul di sini.',
    lead:
      'Siapa masuk, siapa ditolak, dan apa yang dilakukan atas akun dan peran. Disimpan 400 hari; kata sandi dan NIP tidak pernah ada ' +
      'di sini.',
    outcome: 'Hasil',
    outcomes: inLanguage(outcomeWords, 'id'),
    times: '%{times} kali dalam satu menit',
    nobody: 'nama yang tidak dikenal, atau banyak nama',
    server: 'server',
    manyAddresses: 'banyak alamat',
  },
  trail: {
    title: 'Jejak audit dokumen',
    heading: 'Jejak audit dokumen %{name}',
    whole: 'Jejak utuh',
    wholeBody: '%{smart_count} baris, dan setiap baris menyegel baris sebelumnya tanpa putus.',
    broken: 'Segel putus pada baris %{n}',
    brokenBody:
      'Baris itu diubah atau hilang di luar Siklus. Laporkan kepada administrator instansi, dan jangan memakai cetakan ini sebagai bukti.',
    kind: 'Jenis kejadian',
    print: 'Cetak',
    toDocument: 'Ke dokumennya',
    line: '%{n}. %{at}',
  },
  audit: {
    none: 'Belum ada yang tercatat. Setiap tindakan muncul di sini.',
    lead:
      'Jejak hanya bertambah. Setiap baris menyegel baris sebelumnya, dan alasan yang ditulis orang tersimpan di sampingnya, ' +
      'tidak di dalamnya.',
    dueBefore: 'sebelumnya %{day}',
    heldBefore: 'dari %{name}',
    heldBy: 'kini pada %{name}',
    reminded: 'kepada %{name}',
    deputies: 'wakil: %{names}',
    tie: 'hasil %{ref}: dulu %{before}, sekarang %{after}',
    supported: {
      TIES: 'hasil atasan %{refs}',
      REASON: 'alasan mengapa tidak ada',
      WORDS: 'ditulis dengan kata-kata',
      NOTHING: 'tidak disebut',
    },
    supervisor: 'pejabat penilai %{what}',
    formerly: 'sebelumnya %{what}',
    validFrom: 'mulai %{what}',
    validTo: 'sampai %{what}',
    reopenedAlong: 'ikut dibuka kembali: %{steps}',
    skippedAlong: 'ikut dilewati: %{steps}',
    reason: 'Alasan: %{reason}',
    because: 'sebab: %{cause}',
    list: 'Daftar: %{file}',
    person: 'Pegawai',
    action: 'Peristiwa',
    day: 'Hari',
    kinds: {
      document: 'Dokumen %{name}',
      employee: 'Pegawai %{name}',
      account: 'Akun %{name}',
      cycle: 'Siklus %{name}',
      unit: 'Unit %{name}',
      course: 'Pelatihan %{name}',
      'sample-plan': 'Contoh sasaran %{name}',
      system: 'Siklus sendiri',
    },
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly audit: typeof words;
  }
}
