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
    parts: { unread: 'Belum dibaca', read: 'Sudah dibaca' },
    more: 'Tampilkan lebih banyak',
    new: 'baru',
    kinds: {
      'task-opened': '%{step}: giliran Anda pada dokumen %{name}',
      'task-returned': '%{step}: dokumen %{name} dikembalikan kepada Anda',
      'task-late': '%{step}: tugas pada dokumen %{name} melewati batas',
      'task-reminder': 'Pengingat: %{step} pada dokumen %{name} masih menunggu Anda',
      'step-blocked': '%{step} pada dokumen %{name} tertahan',
      'document-finished': 'Dokumen %{name} tahun ini lengkap',
    },
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly notifications: typeof words;
  }
}
