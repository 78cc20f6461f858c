export const words = {
  places: {
    reports: { name: 'Laporan', also: 'rekap ringkasan opd sekda statistik predikat sebaran reports summary' },
    settledResults: { name: 'Hasil penilaian', also: 'predikat nilai rating results' },
    takenTurns: { name: 'Giliran yang selesai', also: 'giliran waktu taken turns' },
  },
  resources: {
    'settled-results': {
      name: 'Hasil penilaian',
    },
  },
  reports: {
    lead: 'Setiap angka membuka orang-orangnya. Alamat halaman ini dapat dikirim kepada rekan.',
    report: 'Laporan',
    cycle: 'Siklus',
    print: 'Cetak',
    noCycle: 'Belum ada siklus yang berjalan',
    noCycleBody: 'Setelah siklus dibuka, laporannya ada di sini.',
    of: '%{unit} dan di bawahnya, %{year}.',
    above: 'Naik ke unit induknya',
    nothing: 'Belum ada isinya',
    nothingBody: 'Untuk unit ini belum ada yang dapat dirangkum.',
    first: '%{most} baris pertama; berkasnya memuat semua.',
    titles: {
      units: 'Ringkasan per OPD',
      steps: 'Ringkasan per langkah',
      assessors: 'Per pejabat penilai',
      times: 'Waktu setiap giliran',
      spread: 'Sebaran predikat',
      years: 'Tahun ini dan tahun sebelumnya',
    },
    share: 'Langkah yang selesai',
    standing: 'Keadaan',
    spread: 'Sebaran',
    days: 'Lama',
    done: 'selesai',
    notDone: 'belum',
    inTime: 'belum lewat batas',
    half: 'separuh selesai dalam',
    nineInTen: '9 dari 10 selesai dalam',
    ofAll: '%{done} dari %{all} langkah selesai',
    lateOf: '%{late} dari %{open} lewat batas',
    daysOf: 'separuh selesai dalam %{median} hari, 9 dari 10 dalam %{most} hari',
    people: 'peserta',
    complete: 'selesai',
    late: 'lewat batas',
    held: 'tertahan',
    open: 'Terbuka',
    taken: 'selesai',
    rated: 'dinilai',
    final: 'Final',
    never: 'belum pernah',
    remindAll: 'Ingatkan semua',
    quadrant: 'Predikat',
    yes: 'ya',
    notYet: 'belum',
    resultsLead: 'Hasil yang berlaku sekarang. Membacanya tercatat sebagai kunjungan pada setiap dokumen.',
    noResults: 'Belum ada hasil.',
    takenLead: 'Giliran yang sudah dikerjakan orang, yang waktunya dirangkum dalam laporan.',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly reports: typeof words;
  }
}
