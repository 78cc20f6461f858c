import { counted, result, within, type SamplePlan } from './sample-plan.js';

/** Health centres. The head's indicators follow the example of PermenPANRB 8/2021 (annex), the others are examples. */
export const health: readonly SamplePlan[] = [
  {
    name: 'Kepala puskesmas',
    positions: ['kepala puskesmas', 'kepala uptd puskesmas'],
    results: [
      result(
        'Terpenuhinya pelayanan kesehatan ibu sesuai standar',
        counted('QUALITY', 'Ibu hamil yang mendapat layanan antenatal sesuai standar', 100, '%', {
          perspective: 'STAKEHOLDERS',
          pattern: 'POSITION',
        }),
        counted('QUALITY', 'Ibu bersalin yang mendapat layanan sesuai standar', 100, '%', {
          perspective: 'STAKEHOLDERS',
          pattern: 'POSITION',
        }),
      ),
      result(
        'Meningkatnya kepuasan penerima layanan dan pegawai',
        counted('QUALITY', 'Tingkat kepuasan penerima layanan (skala 5)', 3.5, 'nilai', {
          perspective: 'STAKEHOLDERS',
          pattern: 'PUBLISHED',
        }),
        counted('QUALITY', 'Tingkat kepuasan pegawai (skala 5)', 3.5, 'nilai', { perspective: 'STRENGTHENING', pattern: 'PUBLISHED' }),
      ),
      result(
        'Tersedianya obat dan alat kesehatan yang layak',
        counted('QUANTITY', 'Ketersediaan obat dan bahan medis habis pakai', 100, '%', { perspective: 'PROCESS', pattern: 'POSITION' }),
        counted('QUALITY', 'Alat kesehatan yang layak fungsi', 100, '%', { perspective: 'PROCESS', pattern: 'POSITION' }),
      ),
      result(
        'Terlaksananya rencana aksi puskesmas',
        counted('TIME', 'Rencana aksi yang selesai tepat waktu', 80, '%', { perspective: 'PROCESS', pattern: 'POSITION' }),
        within('COST', 'Serapan anggaran operasional puskesmas', [90, 95], '%', { perspective: 'BUDGET', direction: 'KEEP' }),
      ),
    ],
  },
  {
    name: 'Dokter',
    positions: ['dokter'],
    results: [
      result(
        'Terlaksananya pelayanan medik rawat jalan sesuai standar',
        counted('QUANTITY', 'Jumlah kunjungan yang dilayani', 2400, 'kunjungan'),
        counted('QUALITY', 'Pelayanan yang sesuai panduan praktik klinis', 90, '%', { pattern: 'POSITION' }),
      ),
      result(
        'Terkendalinya penyakit kronis peserta Prolanis',
        counted('QUALITY', 'Rasio peserta Prolanis terkendali', 5, '%', { pattern: 'POSITION' }),
      ),
      result(
        'Meningkatnya kepuasan masyarakat atas layanan',
        counted('QUALITY', 'Indeks kepuasan masyarakat unit layanan', 80, 'nilai', { pattern: 'PUBLISHED' }),
      ),
    ],
  },
  {
    name: 'Perawat',
    positions: ['perawat'],
    results: [
      result(
        'Terlaksananya asuhan keperawatan rawat jalan sesuai standar',
        counted('QUANTITY', 'Jumlah pasien yang diasuh', 1200, 'pasien'),
        counted('QUALITY', 'Kelengkapan dokumentasi asuhan', 95, '%', { pattern: 'POSITION' }),
        within('TIME', 'Rata-rata waktu tanggap', [10, 15], 'menit', { direction: 'LESS' }),
      ),
      result(
        'Terlaksananya kunjungan rumah pasien TB',
        counted('QUANTITY', 'Jumlah kunjungan rumah', 48, 'kunjungan'),
        counted('QUALITY', 'Pasien TB yang berobat sampai tuntas', 90, '%', { pattern: 'POSITION' }),
      ),
    ],
  },
  {
    name: 'Bidan',
    positions: ['bidan'],
    results: [
      result(
        'Terlaksananya pelayanan antenatal sesuai standar',
        counted('QUANTITY', 'Jumlah pemeriksaan ibu hamil', 480, 'pemeriksaan'),
        counted('QUALITY', 'Ibu hamil dengan pemeriksaan lengkap (K6)', 95, '%', { pattern: 'POSITION' }),
      ),
      result(
        'Terlaksananya persalinan oleh tenaga kesehatan di fasilitas kesehatan',
        counted('QUALITY', 'Persalinan di fasilitas kesehatan', 100, '%', { pattern: 'POSITION' }),
        counted('TIME', 'Waktu dari tanda bahaya sampai rujukan berangkat', 30, 'menit', { direction: 'LESS' }),
      ),
      result(
        'Terpantaunya tumbuh kembang balita',
        counted('QUANTITY', 'Jumlah posyandu yang dilayani', 60, 'posyandu'),
        counted('QUALITY', 'Balita yang ditimbang setiap bulan', 85, '%', { pattern: 'POSITION' }),
      ),
    ],
  },
];
