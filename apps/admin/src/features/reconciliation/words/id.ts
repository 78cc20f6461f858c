export const words = {
  places: {
    reconciliation: { name: 'Perbandingan dengan e-Kinerja', also: 'rekonsiliasi beda selisih penilaian skp siasn compare reconciliation' },
  },
  resources: {
    reconciliation: { name: 'Perbandingan' },
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly reconciliation: typeof words;
  }
}
