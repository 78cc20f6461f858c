export const words = {
  places: {
    import: { name: 'Impor pegawai', also: 'unggah csv xlsx excel upload import employees siasn e-kinerja duk skp penilaian' },
    imports: { name: 'Riwayat impor', also: 'unggah berkas urungkan batalkan impor pegawai penilaian kemajuan undo imports' },
  },
  resources: {
    imports: { name: 'Riwayat impor' },
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly import: typeof words;
  }
}
