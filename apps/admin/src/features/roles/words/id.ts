import { inLanguage, roleStateWords, roleWords } from '@siklus/domain';
export const words = {
  places: {
    roles: { name: 'Peran', also: 'hak akses wewenang administrator peran role admin rights access roles' },
  },
  resources: {
    'role-grants': {
      name: 'Peran',
    },
  },
  grants: {
    none: 'Belum ada peran yang diberikan.',
    lead: 'Siapa memegang peran apa, di unit mana, dan sampai kapan. Atasan dan pejabat penilai bukan peran; itu datang dari jabatan.',
    give: 'Beri peran',
    giveTitle: 'Beri peran kepada seseorang',
    given: 'Peran diberikan.',
    end: 'Akhiri',
    endTitle: 'Akhiri peran %{role} dari %{name}?',
    endBody: 'Tanpa tanggal, peran berakhir seketika. Riwayatnya tetap tercatat.',
    ended: 'Peran diakhiri.',
    role: 'Peran',
    everywhere: 'seluruh instansi',
    always: 'sejak awal',
    open: 'tanpa batas',
    state: 'Keadaan',
    states: inLanguage(roleStateWords, 'id'),
    names: inLanguage(roleWords, 'id'),
    can: {
      administrator: 'Mengurus pegawai, siklus, akun, dan peran di unitnya.',
      'unit-administrator': 'Mengurus jabatan, atasan, dan kode aktivasi di unitnya.',
      'training-office': 'Mengurus katalog dan menyetujui rekomendasi pelatihan.',
      auditor: 'Membaca semuanya di unitnya, tidak mengubah apa pun.',
      ops: 'Mengurus gangguan sistem, tanpa melihat data pribadi.',
    },
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly roles: typeof words;
  }
}
