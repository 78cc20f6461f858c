import type { Layout } from '@siklus/domain';

/** The ratings of a period as e-Kinerja BKN lists them ("Laporan Penilaian SKP"): which period stands above the headings. */
export const ekinerjaRatings: Layout = {
  kind: 'EKINERJA_RATINGS',
  words: { id: 'Laporan Penilaian SKP e-Kinerja', en: 'Ratings of e-Kinerja' },
  brings: 'ratings',
  knownBy: ['nip', 'hasil_kerja', 'perilaku_kerja', 'hasil_akhir'],
  columns: {
    nip: ['nip'],
    name: ['nama'],
    unitName: ['skp_unor'],
    parentUnitName: ['skp_unor_induk'],
    position: ['skp_jabatan', 'jabatan'],
    acting: ['is_skp_plt_plh_pjb', 'is_plt_plh'],
    result: ['hasil_kerja'],
    behaviour: ['perilaku_kerja'],
    predicate: ['hasil_akhir'],
    assessorNip: ['pegawai_atasan_nip'],
    assessorName: ['pegawai_atasan_nama'],
  },
  decides: [],
  leaves: {
    id: 'Golongan dan jenis jabatan: data pegawai tidak berubah oleh berkas ini. Predikat disimpan apa adanya.',
    en: 'Rank and kind of post: the file changes nothing of people. Predicates are kept as they are told.',
  },
  format: 'xlsx',
  sample: [
    ['Laporan Penilaian SKP Periode Triwulan 3 Tahun 2026'],
    ['Periode : Triwulan 3'],
    [],
    [
      'No',
      'nip',
      'nama',
      'skp_unor',
      'skp_unor_induk',
      'skp_jabatan',
      'hasil_kerja',
      'perilaku_kerja',
      'hasil_akhir',
      'is_skp_plt_plh_pjb',
    ],
    ['1', '198506082010022006', 'Siti Contoh', 'UPTD Puskesmas Contoh', 'Dinas Kesehatan Contoh', 'Perawat Ahli Pertama'].concat([
      'Sesuai Ekspektasi',
      'Diatas Ekspektasi',
      'Baik',
      '0',
    ]),
  ],
};
