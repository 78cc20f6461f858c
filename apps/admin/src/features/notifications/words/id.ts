export const words = {
  places: {
    notices: { name: 'Pemberitahuan', also: 'notifikasi belum dibaca notifications unread notices' },
  },
  resources: {
    notifications: { name: 'Pemberitahuan' },
  },
  notices: {
    empty: 'Belum ada pemberitahuan',
    readAll: 'Tandai semua sudah dibaca',
    readOne: 'Tandai sudah dibaca: %{what}',
    readShort: 'Tandai sudah dibaca',
    parts: { unread: 'Belum dibaca', read: 'Sudah dibaca atau tidak berlaku lagi' },
    more: 'Tampilkan lebih banyak',
    new: 'baru',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly notifications: typeof words;
  }
}
