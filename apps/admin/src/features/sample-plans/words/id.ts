export const words = {
  places: {
    samplePlans: {
      name: 'Pustaka contoh sasaran',
      short: 'Contoh sasaran',
      also: 'pustaka skp contoh rencana hasil kerja library sample plans',
    },
    newSamplePlan: { name: 'Tambah contoh sasaran', also: 'contoh skp baru new add a sample plan' },
  },
  resources: {
    'sample-plans': { name: 'Contoh sasaran' },
  },
  samples: {
    none: 'Belum ada contoh sasaran. Dengan contoh, pegawai tidak mulai dari halaman kosong.',
    search: 'Cari nama atau jabatan',
    results: '%{smart_count} hasil kerja',
    active: 'ya',
    inactive: 'tidak',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly samplePlans: typeof words;
  }
}
