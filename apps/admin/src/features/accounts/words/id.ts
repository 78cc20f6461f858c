export const words = {
  places: {
    accounts: {
      name: 'Akun',
      also: 'kode aktivasi slip masuk nonaktif setel ulang reset activation codes sign in accounts',
    },
  },
  resources: {
    accounts: {
      name: 'Akun',
    },
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly accounts: typeof words;
  }
}
