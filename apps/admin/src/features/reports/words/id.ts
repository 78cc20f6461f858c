export const words = {
  places: {
    reports: { name: 'Laporan', also: 'rekap ringkasan opd sekda statistik predikat sebaran reports summary' },
    settledResults: { name: 'Hasil penilaian', also: 'predikat nilai rating results' },
    takenTurns: { name: 'Giliran yang selesai', also: 'giliran waktu taken turns' },
  },
  resources: {
    'settled-results': {
      name: 'Hasil penilaian',
    },
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly reports: typeof words;
  }
}
