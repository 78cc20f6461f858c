export const words = {
  places: {
    import: { name: 'Impor pegawai', also: 'unggah csv xlsx excel upload import employees siasn e-kinerja duk skp penilaian' },
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly import: typeof words;
  }
}
