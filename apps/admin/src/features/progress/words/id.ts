export const words = {
  places: {
    progress: { name: 'Catat kemajuan', short: 'Kemajuan', also: 'progres harian mingguan realisasi capaian note progress' },
  },
  entries: {
    lead: 'Ketuk indikator, isi angkanya, simpan. Catatan ini mengisi awal laporan periodenya.',
    several: 'Isi beberapa sekaligus',
    severalTitle: 'Kemajuan beberapa indikator',
    severalLead: 'Isi yang bergerak saja; yang kosong tidak dicatat.',
    nothing: 'Isi paling sedikit satu indikator.',
    pin: 'Sematkan indikator %{ref}',
    unpin: 'Lepas sematan indikator %{ref}',
    last: 'Terakhir %{day}: %{what}',
    never: 'Belum ada catatan',
    waits: 'Menunggu jaringan: %{what}',
    gone: 'Mungkin sudah sampai, sedang diperiksa: %{what}',
    draft: 'Isian belum disimpan',
    closed: 'Belum ada yang dapat dicatat',
    closedBody: 'Kemajuan dicatat sejak sasaran disepakati sampai penilaian akhir tahun %{year} selesai.',
    none: 'Belum ada dokumen kinerja yang berjalan',
    noneBody: 'Anda dapat mencatat kemajuan setelah siklus tahun ini dibuka dan sasaran Anda disepakati.',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly progress: typeof words;
  }
}
