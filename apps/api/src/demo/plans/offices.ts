import { between, by, count, percent, published, seenBy, type PlanLine, type PostLines } from './plan-line.js';

const unitWork = 'Terlaksananya program unit kerja sesuai rencana';

/** Agencies: their heads, who leads a part of one, and posts that are planned in words. */
export const offices: readonly PostLines[] = [
  {
    title: /analis kebijakan/i,
    approach: 'QUALITATIVE',
    lines: [
      {
        title: 'Tersedianya rekomendasi kebijakan yang dipakai pimpinan',
        supports: unitWork,
        indicators: [['QUALITY', 'Ukuran keberhasilan', by('Empat rekomendasi dibahas dalam rapat pimpinan, satu setiap triwulan')]],
      },
    ],
  },
  {
    title: /^kepala (dinas|badan|biro)|^inspektur|direktur|^sekretaris (daerah|dprd)|^asisten|satuan polisi/i,
    lines: [
      {
        title: 'Meningkatnya capaian sasaran strategis perangkat daerah',
        supports: 'Terwujudnya sasaran RPJMD',
        indicators: [
          ['QUALITY', 'Indikator kinerja utama yang tercapai', percent(85, 95), seenBy('STAKEHOLDERS')],
          ['COST', 'Serapan anggaran perangkat daerah', percent(90, 95), seenBy('BUDGET')],
        ],
      },
      {
        title: 'Meningkatnya kualitas pelayanan publik',
        supports: 'Terwujudnya tata kelola pemerintahan yang baik',
        indicators: [
          ['QUALITY', 'Indeks Kepuasan Masyarakat', count(78, 88, 'nilai'), seenBy('STAKEHOLDERS', published(12))],
          ['QUALITY', 'Nilai SAKIP perangkat daerah', by('Paling rendah B'), seenBy('STRENGTHENING', published(12))],
        ],
      },
    ],
  },
  {
    title: /^(sekretaris|kepala)/i,
    lines: [
      {
        title: unitWork,
        supports: 'Meningkatnya capaian sasaran strategis perangkat daerah',
        indicators: [
          ['QUALITY', 'Kegiatan yang mencapai keluaran', percent(90, 100)],
          ['COST', 'Serapan anggaran kegiatan', between(90, 100, '%')],
        ],
      },
      {
        title: 'Terbinanya kinerja pegawai unit kerja',
        supports: 'Meningkatnya kualitas pengelolaan kinerja pegawai',
        indicators: [
          ['QUANTITY', 'Dialog kinerja dengan setiap pegawai', count(4, 4, 'kali')],
          ['TIME', 'Evaluasi pegawai selesai', percent(100)],
        ],
      },
    ],
  },
];

/** What whoever has no lines of his own plans. */
export const officeWork: readonly PlanLine[] = [
  {
    title: 'Terselesaikannya dokumen dan data yang menjadi tanggung jawab',
    supports: unitWork,
    indicators: [
      ['QUANTITY', 'Jumlah dokumen yang diselesaikan', count(24, 120, 'dokumen', 12)],
      ['QUALITY', 'Dokumen yang diterima tanpa perbaikan', percent(90, 95)],
      ['TIME', 'Dokumen yang selesai sesuai jadwal', percent(90, 100)],
    ],
  },
];

/** What everybody reports who does not say so otherwise. */
export const report: PlanLine = {
  title: 'Tersusunnya laporan pelaksanaan tugas yang lengkap dan tepat waktu',
  supports: 'Meningkatnya akuntabilitas kinerja unit kerja',
  indicators: [
    ['QUANTITY', 'Jumlah laporan pelaksanaan tugas', count(4, 12, 'laporan', 4)],
    ['TIME', 'Laporan selesai setelah akhir periode', by('Paling lambat tanggal 5 bulan berikutnya')],
  ],
};

/** What some are asked to do beside their post. */
export const taskForce: PlanLine = {
  title: 'Terlaksananya tugas tim percepatan lintas perangkat daerah',
  supports: 'Terwujudnya program prioritas kepala daerah',
  additional: true,
  indicators: [['QUANTITY', 'Jumlah kegiatan tim yang diikuti sampai selesai', count(4, 8, 'kegiatan', 4)]],
};
