export const words = {
  places: {
    apiTokens: { name: 'Token API', also: 'mesin aplikasi integrasi bearer kunci api token machine key' },
  },
  resources: {
    'api-tokens': {
      name: 'Token API',
    },
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly 'api-tokens': typeof words;
  }
}
