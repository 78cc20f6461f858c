export const words = {
  places: {
    units: { name: 'Unit', also: 'opd dinas organisasi organisation zona units' },
  },
  resources: {
    units: { name: 'Unit' },
  },
  unitTree: {
    none: 'Belum ada unit',
    lead: 'Unit datang dari impor pegawai. Setiap angka mencakup unit di bawahnya dan membuka daftarnya.',
    leadNames: 'Unit datang dari impor pegawai.',
    label: 'Unit dan yang di bawahnya',
    open: 'Buka %{name}',
    close: 'Tutup %{name}',
    people: '%{count} orang',
    cycles: '%{count} siklus',
    openAll: 'Buka semua',
    closeAll: 'Tutup semua',
    found: '%{count} unit cocok',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly units: typeof words;
  }
}
