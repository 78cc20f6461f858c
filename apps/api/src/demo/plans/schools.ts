import { at, by, count, kept, percent, published, seenBy, type PlanLine, type PostLines } from './plan-line.js';

/** From another unit, for a part of the year: beside what the post itself asks for (domain notes 9.7, penugasan lintas unit). */
const literacyTeam: PlanLine = {
  title: 'Terlaksananya tim percepatan literasi provinsi',
  supports: 'Meningkatnya kemampuan literasi murid di seluruh provinsi',
  additional: true,
  indicators: [['QUANTITY', 'Jumlah lokakarya difasilitasi', count(4, 4, 'kegiatan')]],
};

const betterSchools = 'Meningkatnya mutu satuan pendidikan menengah';

/** Education: who supervises schools, who heads them, and who teaches there (domain notes 9.7). */
export const schools: readonly PostLines[] = [
  {
    title: /pengawas sekolah/i,
    lines: [
      {
        title: 'Tersusunnya rencana kerja pendampingan sekolah binaan berbasis Rapor Pendidikan',
        supports: betterSchools,
        indicators: [
          ['QUANTITY', 'Jumlah dokumen rencana kerja', count(1, 1, 'dokumen'), at(1)],
          ['TIME', 'Tanggal selesai', by('31 Januari'), at(1)],
        ],
      },
      {
        title: 'Terdampinginya sekolah binaan dalam perencanaan berbasis data',
        supports: betterSchools,
        indicators: [
          ['QUANTITY', 'Jumlah sekolah yang didampingi', count(4, 12, 'sekolah', 4)],
          ['QUALITY', 'Sekolah yang menetapkan program prioritas dari Rapor Pendidikan', percent(90, 100)],
        ],
      },
      {
        title: 'Meningkatnya praktik kepemimpinan pembelajaran kepala sekolah binaan',
        supports: betterSchools,
        indicators: [['QUALITY', 'Nilai dimensi kepemimpinan di Rapor Pendidikan', by('Naik satu kategori'), published(11)]],
      },
      {
        title: 'Tersusunnya laporan pendampingan',
        supports: betterSchools,
        indicators: [['QUANTITY', 'Jumlah laporan', count(2, 2, 'laporan'), at(6, 12)]],
      },
      literacyTeam,
    ],
  },
  {
    title: /^(kepala|sekretaris) (cabang )?dinas pendidikan|^kepala (koordinator pendidikan|bidang pembinaan)/i,
    lines: [
      {
        title: betterSchools,
        supports: 'Terwujudnya sasaran RPJMD',
        indicators: [
          ['QUALITY', 'Sekolah dengan capaian literasi naik di Rapor Pendidikan', percent(60, 80), seenBy('STAKEHOLDERS', published(11))],
          ['QUALITY', 'Kepala sekolah yang didampingi pengawas', percent(100), seenBy('STRENGTHENING')],
        ],
      },
      {
        title: 'Meningkatnya akuntabilitas keuangan pendidikan',
        supports: 'Terwujudnya tata kelola pemerintahan yang baik',
        indicators: [
          ['COST', 'Serapan anggaran pendidikan', percent(90, 95), seenBy('BUDGET')],
          ['TIME', 'Laporan dana BOS sekolah yang masuk tepat waktu', percent(95, 100)],
        ],
      },
    ],
  },
  {
    title: /^kepala slb/i,
    approach: 'QUALITATIVE',
    lines: [
      {
        title: 'Terwujudnya pembelajaran yang sesuai kebutuhan setiap murid berkebutuhan khusus',
        supports: betterSchools,
        indicators: [
          [
            'QUALITY',
            'Ukuran keberhasilan',
            by('Setiap murid belajar dengan program individual yang ditinjau tiap semester'),
            seenBy('STAKEHOLDERS'),
          ],
          [
            'QUALITY',
            'Kesiapan guru',
            by('Semua guru menerapkan asesmen awal setelah pelatihan pada bulan Maret'),
            seenBy('STRENGTHENING'),
          ],
        ],
      },
    ],
  },
  {
    title: /^kepala (sma|smk|sd|smp)/i,
    lines: [
      {
        title: 'Meningkatnya mutu pembelajaran sekolah',
        supports: betterSchools,
        indicators: [
          ['QUALITY', 'Nilai literasi dan numerasi di Rapor Pendidikan', by('Naik satu kategori'), seenBy('STAKEHOLDERS', published(11))],
          ['QUANTITY', 'Supervisi kelas yang dilaksanakan', count(20, 40, 'kali', 4), seenBy('STRENGTHENING')],
        ],
      },
      {
        title: 'Terkelolanya dana BOS secara akuntabel',
        supports: 'Meningkatnya akuntabilitas keuangan pendidikan',
        indicators: [
          ['COST', 'Serapan dana sesuai rencana kegiatan', percent(95, 100), seenBy('BUDGET')],
          ['TIME', 'Laporan BOS disampaikan', by('Paling lambat tanggal 10 setelah triwulan')],
        ],
      },
    ],
  },
  {
    title: /\bguru\b/i,
    lines: [
      {
        title: 'Terlaksananya pembelajaran yang berpihak pada murid',
        supports: 'Meningkatnya mutu pembelajaran sekolah',
        indicators: [
          ['QUANTITY', 'Jam tatap muka per minggu', kept(24, 'jam')],
          ['QUALITY', 'Murid yang mencapai tujuan pembelajaran', percent(80, 90)],
        ],
      },
      {
        title: 'Tersusunnya perangkat ajar yang dipakai di kelas',
        supports: 'Meningkatnya mutu pembelajaran sekolah',
        indicators: [
          ['QUANTITY', 'Jumlah perangkat ajar', count(4, 8, 'dokumen', 4)],
          ['TIME', 'Selesai sebelum semester berjalan', by('Minggu pertama semester')],
        ],
      },
    ],
  },
];
