export const words = {
  places: {
    bulk: { name: 'Tindakan massal', also: 'perpanjang ingatkan lewati extend remind skip bulk operations' },
  },
  resources: {
    'bulk-operations': {
      name: 'Tindakan massal',
    },
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly 'bulk-operations': typeof words;
  }
}
