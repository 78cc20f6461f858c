export const words = {
  places: {
    siasn: { name: 'Kirim ke SIASN dan e-Kinerja', also: 'bkn skp22 kinerjaperiodik ekspor hasil export results national' },
    heldResults: { name: 'Hasil yang belum dapat dikirim', also: 'belum final masa keberatan siasn held results' },
  },
  resources: {
    'held-results': {
      name: 'Hasil yang belum dapat dikirim',
    },
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly siasn: typeof words;
  }
}
