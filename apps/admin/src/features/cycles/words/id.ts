export const words = {
  places: {
    board: { name: 'Papan siklus', also: 'kemajuan progres progress status cycle board' },
    newCycle: { name: 'Buat siklus baru', also: 'buka siklus mulai tahun open start year create a new cycle' },
  },
  resources: {
    cycles: {
      name: 'Siklus',
    },
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly cycles: typeof words;
  }
}
