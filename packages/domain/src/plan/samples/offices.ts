import { counted, result, said, type SamplePlan } from './sample-plan.js';

/** Offices; targets are examples. */
export const offices: readonly SamplePlan[] = [
  {
    name: 'Perencana',
    positions: ['perencana'],
    results: [
      result(
        'Tersusunnya dokumen perencanaan dan anggaran perangkat daerah',
        counted('QUANTITY', 'Jumlah dokumen yang ditetapkan (Renja, RKA, DPA)', 3, 'dokumen'),
        said('TIME', 'Penyampaian rancangan Renja', 'Paling lambat minggu kedua Februari', [2]),
        counted('QUALITY', 'Catatan verifikasi yang harus diperbaiki', 5, 'catatan', { direction: 'LESS' }),
      ),
      result(
        'Tersedianya hasil evaluasi kinerja program bagi pimpinan',
        counted('QUANTITY', 'Jumlah laporan evaluasi triwulan', 4, 'laporan'),
        counted('QUALITY', 'Rekomendasi evaluasi yang ditindaklanjuti bidang', 80, '%', { pattern: 'POSITION' }),
      ),
      result(
        'Meningkatnya akuntabilitas kinerja perangkat daerah',
        counted('QUALITY', 'Nilai evaluasi SAKIP', 72, 'nilai', { pattern: 'PUBLISHED' }),
      ),
    ],
  },
];
