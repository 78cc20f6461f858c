export const words = {
  places: {
    participants: { name: 'Peserta', also: 'dokumen pegawai documents participants' },
    team: { name: 'Tim saya', also: 'bawahan anak buah reports staff my team' },
    myDocument: {
      name: 'Dokumen kinerja saya',
      short: 'Dokumen saya',
      also: 'skp sasaran nilai predikat rating targets my performance document',
    },
  },
  resources: {
    participants: { name: 'Peserta' },
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly participants: typeof words;
  }
}
