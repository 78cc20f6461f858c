import { counted, result, said, within, type SamplePlan } from './sample-plan.js';

/** Schools: accompanied by data of the education report (Rapor Pendidikan); targets are examples. */
export const schools: readonly SamplePlan[] = [
  {
    name: 'Pengawas sekolah',
    positions: ['pengawas sekolah'],
    results: [
      result(
        'Tersusunnya rencana kerja pendampingan sekolah binaan berbasis Rapor Pendidikan',
        counted('QUANTITY', 'Jumlah dokumen rencana kerja', 1, 'dokumen', { months: [3] }),
        said('TIME', 'Tanggal selesainya rencana kerja', 'Paling lambat 31 Januari', [1]),
      ),
      result(
        'Terdampinginya sekolah binaan dalam perencanaan berbasis data',
        counted('QUANTITY', 'Jumlah sekolah yang didampingi', 8, 'sekolah'),
        counted('QUALITY', 'Sekolah yang menetapkan program prioritas dari Rapor Pendidikan', 100, '%', { pattern: 'POSITION' }),
      ),
      result('Meningkatnya praktik kepemimpinan pembelajaran kepala sekolah binaan', {
        ...said('QUALITY', 'Nilai dimensi kepemimpinan di Rapor Pendidikan', 'Naik 1 kategori dari tahun lalu', [12]),
        pattern: 'PUBLISHED',
      }),
      result('Tersusunnya laporan pendampingan', counted('QUANTITY', 'Jumlah laporan', 2, 'laporan', { months: [6, 12] })),
    ],
  },
  {
    name: 'Kepala sekolah',
    positions: ['kepala sekolah', 'kepala sd', 'kepala smp', 'kepala sma', 'kepala smk'],
    results: [
      result(
        'Meningkatnya kemampuan literasi dan numerasi murid',
        counted('QUALITY', 'Murid dengan literasi mencapai batas kompetensi minimum', 75, '%', {
          perspective: 'STAKEHOLDERS',
          pattern: 'PUBLISHED',
        }),
        counted('QUALITY', 'Murid dengan numerasi mencapai batas kompetensi minimum', 65, '%', {
          perspective: 'STAKEHOLDERS',
          pattern: 'PUBLISHED',
        }),
      ),
      result(
        'Meningkatnya mutu pembelajaran guru',
        counted('QUANTITY', 'Jumlah observasi kelas dengan umpan balik tertulis', 24, 'observasi', { perspective: 'PROCESS' }),
        counted('QUALITY', 'Guru yang menindaklanjuti umpan balik observasi', 90, '%', {
          perspective: 'STRENGTHENING',
          pattern: 'POSITION',
        }),
      ),
      result(
        'Terkelolanya dana sekolah secara akuntabel',
        within('COST', 'Serapan dana operasional sekolah sesuai rencana', [95, 100], '%', { perspective: 'BUDGET', direction: 'KEEP' }),
        counted('QUALITY', 'Temuan pemeriksaan yang belum ditindaklanjuti', 0, 'temuan', {
          perspective: 'BUDGET',
          direction: 'KEEP',
          pattern: 'POSITION',
        }),
      ),
    ],
  },
  {
    name: 'Guru',
    positions: ['guru'],
    results: [
      result(
        'Terlaksananya pembelajaran sesuai kurikulum satuan pendidikan',
        counted('QUANTITY', 'Jumlah jam tatap muka', 864, 'jam pelajaran'),
        counted('QUALITY', 'Murid yang mencapai kriteria ketercapaian tujuan pembelajaran', 85, '%', {
          pattern: 'POSITION',
          months: [6, 12],
        }),
      ),
      result(
        'Meningkatnya praktik pembelajaran dari hasil observasi kelas',
        counted('QUANTITY', 'Jumlah observasi kelas yang dijalani', 2, 'observasi', { months: [6, 12] }),
        counted('QUALITY', 'Butir umpan balik yang ditindaklanjuti', 100, '%', { pattern: 'POSITION', months: [6, 12] }),
      ),
      result(
        'Terselesaikannya penilaian hasil belajar tepat waktu',
        counted('TIME', 'Hari dari ujian sampai nilai diterima murid', 7, 'hari', { direction: 'LESS', months: [6, 12] }),
      ),
    ],
  },
];
