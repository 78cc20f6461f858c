export const words = {
  places: {
    template: {
      name: 'Templat siklus',
      short: 'Templat',
      also: 'jadwal langkah tanggal templat template schedule steps dates template of a cycle',
    },
  },
  template: {
    lead: 'Siklus baru mulai dengan langkah dan tanggal ini. Siklus yang sudah ada tetap memakai yang lama.',
    version: 'Versi %{version}',
    saved: 'Versi %{version}, disimpan %{name} pada %{at}',
    steps: 'Langkah dan tanggal',
    example: 'Tanggal seperti pada siklus tahun %{year}',
    included: 'Sertakan %{step}',
    ownName: 'Nama sendiri (tidak wajib)',
    ownNameHint: 'Tampil sebagai ganti "%{name}"',
    ownNameEn: 'Nama yang sama dalam bahasa Inggris',
    changes: 'Beda dengan templat yang berlaku',
    noChanges: 'Belum ada perbedaan.',
    added: '%{step} ikut, %{from} sampai %{to}',
    removed: '%{step} dilepas',
    moved: '%{step}: %{from} sampai %{to}, semula %{wasFrom} sampai %{wasTo}',
    renamed: '%{was} dinamai %{now}',
    save: 'Simpan sebagai versi %{version}',
    confirm: 'Simpan versi baru templat?',
    confirmBody: 'Siklus baru memakainya. Siklus yang sudah ada tidak berubah.',
    bothNames: 'Tulis namanya dalam kedua bahasa, atau kosongkan keduanya.',
    done: 'Versi %{version} berlaku.',
    usedBy: 'Dibuat dari templat versi %{version}.',
    savedFor: 'Versi %{version}, disimpan %{name} pada %{at}: %{reason}',
    newer: 'Versi langkah yang lebih baru',
    newerStep: '%{step}: sudah ada versi %{newest}, templat memakai versi %{version}',
    adopt: 'Pakai versi %{newest}',
    adoptTitle: 'Pakai versi %{newest} untuk %{step}?',
    adopted: '%{step}: versi %{newest}, semula %{version}',
    differs: {
      'occasion-added': 'Baru: %{occasion}',
      'occasion-removed': 'Tidak ada lagi: %{occasion}',
      'turn-added': 'Giliran baru: %{turn}',
      'turn-removed': 'Giliran yang dilepas: %{turn}',
      holder: '%{turn}: %{after}, semula %{before}',
      days: '%{turn}: %{after} hari kerja, semula %{before}',
      'field-added': '%{turn}: isian baru %{field}',
      'field-removed': '%{turn}: isian %{field} dilepas',
      'field-changed': '%{turn}: isian %{field} berubah',
    },
    holders: {
      employee: 'pegawai',
      supervisor: 'pejabat penilai kinerja',
      higherOfficial: 'atasan pejabat penilai',
      'training-office': 'pengelola pelatihan',
    },
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly templates: typeof words;
  }
}
