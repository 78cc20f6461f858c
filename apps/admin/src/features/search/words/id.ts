export const words = {
  search: {
    title: 'Cari nama, NIP, unit, atau tindakan',
    open: 'Cari',
    shortcut: 'Ctrl K',
    hint: 'Nama, NIP, unit, atau tindakan',
    results: 'Hasil pencarian',
    kinds: { people: 'Pegawai', units: 'Unit', actions: 'Tempat dan tindakan' },
    more: 'Ketik paling sedikit dua huruf.',
    none: 'Tidak ada yang mirip. Periksa ejaannya, atau cari dengan NIP. Yang di luar wewenang Anda tidak tampil.',
    count: '%{smart_count} hasil',
    keys: 'Panah memilih · Enter membuka · Esc menutup',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly search: typeof words;
  }
}
