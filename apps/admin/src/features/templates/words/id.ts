export const words = {
  places: {
    template: { name: 'Templat siklus', short: 'Templat', also: 'jadwal langkah tanggal schedule steps dates template of a cycle' },
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
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly templates: typeof words;
  }
}
