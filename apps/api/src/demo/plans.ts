import type { Approach, Aspect, Direction, DraftedIndicator, DraftedPlan, DraftedResult, Perspective } from '@siklus/domain';

type LineTarget =
  | { readonly least: number; readonly most: number; readonly step: number; readonly unit: string; readonly direction?: Direction }
  | { readonly within: readonly [number, number]; readonly unit: string }
  | { readonly text: string };

/** How an indicator is measured where that is not as usual, and from where a leader looks at it where that is not how work goes. */
type Measured = Pick<DraftedIndicator, 'pattern' | 'months' | 'perspective'>;

interface PlanLine {
  readonly title: string;
  /** The superior's result that this one supports. */
  readonly supports: string;
  readonly additional?: true;
  readonly indicators: readonly (readonly [Aspect, string, LineTarget, Measured?])[];
}

/** A planned result of the demo: as the form of target setting takes it, with the supported result always filled. */
export type DemoPlannedResult = DraftedResult & { readonly supports: string };

const count = (least: number, most: number, unit: string, step = 1): LineTarget => ({ least, most, step, unit });
const percent = (least: number, most = least): LineTarget => count(least, most, '%', 5);
const between = (least: number, most: number, unit: string): LineTarget => ({ within: [least, most], unit });
const by = (text: string): LineTarget => ({ text });
const atMost = (least: number, most: number, unit: string): LineTarget => ({ ...count(least, most, unit), direction: 'LESS' });
const kept = (number: number, unit: string): LineTarget => ({ ...count(number, number, unit), direction: 'KEEP' });

const seenBy = (perspective: Perspective, measured: Measured = {}): Measured => ({ ...measured, perspective });
/** Once, at the end of a month. */
const once = (month: number): Measured => ({ months: [{ month }] });
/** Where somebody else publishes the value in that month. */
const published = (month: number): Measured => ({ pattern: 'PUBLISHED', ...once(month) });

const report: PlanLine = {
  title: 'Tersusunnya laporan pelaksanaan tugas yang lengkap dan tepat waktu',
  supports: 'Meningkatnya akuntabilitas kinerja unit kerja',
  indicators: [
    ['QUANTITY', 'Jumlah laporan pelaksanaan tugas', count(4, 12, 'laporan')],
    ['TIME', 'Laporan selesai setelah akhir periode', by('Paling lambat tanggal 5 bulan berikutnya')],
  ],
};
const taskForce: PlanLine = {
  title: 'Terlaksananya tugas tim percepatan lintas perangkat daerah',
  supports: 'Terwujudnya program prioritas kepala daerah',
  additional: true,
  indicators: [['QUANTITY', 'Jumlah kegiatan tim yang diikuti sampai selesai', count(2, 4, 'kegiatan')]],
};

// The first entry whose words occur in the post's title is used; the lines of 9.7 of the domain notes come first.
const plans: readonly (readonly [RegExp, readonly PlanLine[], Approach?])[] = [
  [
    /pengawas sekolah/i,
    [
      {
        title: 'Tersusunnya rencana kerja pendampingan sekolah binaan berbasis Rapor Pendidikan',
        supports: 'Meningkatnya mutu satuan pendidikan menengah',
        indicators: [
          ['QUANTITY', 'Jumlah dokumen rencana kerja', count(1, 1, 'dokumen'), once(1)],
          ['TIME', 'Tanggal selesai', by('31 Januari'), once(1)],
        ],
      },
      {
        title: 'Terdampinginya sekolah binaan dalam perencanaan berbasis data',
        supports: 'Meningkatnya mutu satuan pendidikan menengah',
        indicators: [
          ['QUANTITY', 'Jumlah sekolah yang didampingi', count(6, 10, 'sekolah')],
          ['QUALITY', 'Sekolah yang menetapkan program prioritas dari Rapor Pendidikan', percent(90, 100)],
        ],
      },
      {
        title: 'Meningkatnya praktik kepemimpinan pembelajaran kepala sekolah binaan',
        supports: 'Meningkatnya mutu satuan pendidikan menengah',
        indicators: [['QUALITY', 'Nilai dimensi kepemimpinan di Rapor Pendidikan', by('Naik satu kategori'), published(11)]],
      },
      { ...report, title: 'Tersusunnya laporan pendampingan' },
    ],
  ],
  [
    /kepala puskesmas/i,
    [
      {
        title: 'Terpenuhinya standar pelayanan kesehatan ibu',
        supports: 'Meningkatnya derajat kesehatan masyarakat',
        indicators: [
          ['QUALITY', 'Ibu hamil yang mendapat layanan antenatal sesuai standar', percent(100), seenBy('STAKEHOLDERS')],
          ['QUALITY', 'Ibu bersalin yang mendapat pelayanan sesuai standar', percent(100), seenBy('STAKEHOLDERS')],
        ],
      },
      {
        title: 'Meningkatnya kepuasan penerima layanan dan pegawai puskesmas',
        supports: 'Meningkatnya mutu pelayanan kesehatan dasar',
        indicators: [
          [
            'QUALITY',
            'Tingkat kepuasan penerima layanan',
            count(3.5, 3.5, 'nilai (skala 5)'),
            seenBy('STAKEHOLDERS', { months: [{ month: 6 }, { month: 12 }] }),
          ],
          ['QUALITY', 'Tingkat kepuasan pegawai', count(3.5, 3.5, 'nilai (skala 5)'), seenBy('STRENGTHENING', once(12))],
        ],
      },
      {
        title: 'Tersedianya obat dan alat kesehatan yang layak',
        supports: 'Meningkatnya mutu pelayanan kesehatan dasar',
        indicators: [
          ['QUANTITY', 'Penyediaan obat dan bahan medis habis pakai', percent(100)],
          ['TIME', 'Rencana aksi yang selesai tepat waktu', percent(80, 90)],
          ['COST', 'Serapan anggaran operasional', between(90, 95, '%'), seenBy('BUDGET')],
        ],
      },
    ],
  ],
  [
    /perawat/i,
    [
      {
        title: 'Terlaksananya asuhan keperawatan sesuai standar',
        supports: 'Meningkatnya mutu pelayanan kesehatan perorangan',
        indicators: [
          ['QUANTITY', 'Jumlah pasien yang diasuh', count(900, 1500, 'pasien', 100)],
          ['QUALITY', 'Kelengkapan dokumentasi asuhan', percent(90, 95)],
          ['TIME', 'Rata-rata waktu tanggap', atMost(10, 15, 'menit')],
        ],
      },
      {
        title: 'Terlaksananya kunjungan rumah pasien TB',
        supports: 'Menurunnya angka penularan tuberkulosis',
        indicators: [
          ['QUANTITY', 'Jumlah kunjungan', count(36, 60, 'kunjungan', 12)],
          ['QUALITY', 'Pasien yang berobat tuntas', percent(90)],
        ],
      },
    ],
  ],
  [
    /dokter/i,
    [
      {
        title: 'Terlaksananya pelayanan medik rawat jalan',
        supports: 'Meningkatnya mutu pelayanan kesehatan perorangan',
        indicators: [
          ['QUANTITY', 'Jumlah kunjungan yang dilayani', count(1800, 2400, 'kunjungan', 200)],
          ['QUALITY', 'Kesesuaian tindakan dengan panduan praktik klinis', percent(90)],
        ],
      },
      {
        title: 'Terkendalinya penyakit kronis peserta Prolanis',
        supports: 'Menurunnya angka kesakitan penyakit tidak menular',
        indicators: [['QUALITY', 'Rasio peserta Prolanis terkendali', percent(5, 10)]],
      },
    ],
  ],
  [
    /bidan/i,
    [
      {
        title: 'Terlaksananya asuhan kebidanan sesuai standar',
        supports: 'Menurunnya angka kematian ibu dan bayi',
        indicators: [
          ['QUANTITY', 'Jumlah ibu hamil yang dipantau sampai nifas', count(40, 80, 'ibu', 10)],
          ['QUALITY', 'Persalinan yang ditolong di fasilitas kesehatan', percent(95, 100)],
        ],
      },
      {
        title: 'Meningkatnya cakupan imunisasi dasar lengkap',
        supports: 'Menurunnya angka kesakitan balita',
        indicators: [['QUALITY', 'Balita dengan imunisasi dasar lengkap', percent(90, 95)]],
      },
    ],
  ],
  [
    /apoteker|laboratorium|nutrisionis|sanitasi/i,
    [
      {
        title: 'Terlaksananya layanan penunjang kesehatan sesuai standar',
        supports: 'Meningkatnya mutu pelayanan kesehatan dasar',
        indicators: [
          ['QUANTITY', 'Jumlah layanan yang diberikan', count(600, 1200, 'layanan', 100)],
          ['QUALITY', 'Layanan tanpa kesalahan pencatatan', percent(95, 100)],
          ['TIME', 'Layanan yang selesai dalam waktu standar', percent(90, 95)],
        ],
      },
    ],
  ],
  [
    /^kepala slb/i,
    [
      {
        title: 'Terwujudnya pembelajaran yang sesuai kebutuhan setiap murid berkebutuhan khusus',
        supports: 'Meningkatnya mutu satuan pendidikan',
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
    'QUALITATIVE',
  ],
  [
    /analis kebijakan/i,
    [
      {
        title: 'Tersedianya rekomendasi kebijakan yang dipakai pimpinan',
        supports: 'Terlaksananya program unit kerja sesuai rencana',
        indicators: [['QUALITY', 'Ukuran keberhasilan', by('Empat rekomendasi dibahas dalam rapat pimpinan, satu setiap triwulan')]],
      },
    ],
    'QUALITATIVE',
  ],
  [
    /^kepala (sma|smk|slb|sd|smp)/i,
    [
      {
        title: 'Meningkatnya mutu pembelajaran sekolah',
        supports: 'Meningkatnya mutu satuan pendidikan',
        indicators: [
          ['QUALITY', 'Nilai literasi dan numerasi di Rapor Pendidikan', by('Naik satu kategori'), seenBy('STAKEHOLDERS', published(11))],
          ['QUANTITY', 'Supervisi kelas yang dilaksanakan', count(20, 40, 'kali', 5), seenBy('STRENGTHENING')],
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
  ],
  [
    /guru/i,
    [
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
          ['QUANTITY', 'Jumlah perangkat ajar', count(4, 8, 'dokumen')],
          ['TIME', 'Selesai sebelum semester berjalan', by('Minggu pertama semester')],
        ],
      },
    ],
  ],
  [
    /^kepala (dinas|badan|biro)|^inspektur|direktur|^sekretaris (daerah|dprd)|^asisten|satuan polisi/i,
    [
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
  ],
  [
    /^(sekretaris|kepala)/i,
    [
      {
        title: 'Terlaksananya program unit kerja sesuai rencana',
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
  ],
];

const officeWork: readonly PlanLine[] = [
  {
    title: 'Terselesaikannya dokumen dan data yang menjadi tanggung jawab',
    supports: 'Terlaksananya program unit kerja sesuai rencana',
    indicators: [
      ['QUANTITY', 'Jumlah dokumen yang diselesaikan', count(24, 120, 'dokumen', 12)],
      ['QUALITY', 'Dokumen yang diterima tanpa perbaikan', percent(90, 95)],
      ['TIME', 'Dokumen yang selesai sesuai jadwal', percent(90, 100)],
    ],
  },
];

/** Draws the plan of somebody in this post: two to five results, some with an additional one. `rnd` gives numbers from 0 to 1. */
export function planFor(
  position: string,
  rnd: () => number,
): Omit<DraftedPlan, 'results'> & { readonly results: readonly DemoPlannedResult[] } {
  const [, own, approach = 'QUANTITATIVE'] = plans.find(([title]) => title.test(position)) ?? [null, officeWork];
  const lines = [...own, ...(own.includes(report) || own.length > 3 ? [] : [report]), ...(rnd() < 0.25 ? [taskForce] : [])];
  return { approach, results: lines.map((line) => resultOf(line, rnd)) };
}

function resultOf({ title, supports, additional, indicators }: PlanLine, rnd: () => number): DemoPlannedResult {
  return {
    title,
    kind: additional ? 'ADDITIONAL' : 'MAIN',
    supports,
    // Both sides are told; the form of the post keeps its own.
    indicators: indicators.map(([aspect, text, target, measured]) => ({
      aspect,
      perspective: 'PROCESS',
      text,
      target: drawTarget(target, rnd),
      ...measured,
    })),
  };
}

function drawTarget(target: LineTarget, rnd: () => number): DraftedIndicator['target'] {
  if ('text' in target) return target;
  if ('within' in target) return { least: target.within[0], most: target.within[1], unit: target.unit };
  const steps = Math.floor((target.most - target.least) / target.step);
  const { least, step, unit, direction } = target;
  return { number: least + step * Math.floor(rnd() * (steps + 1)), unit, ...(direction === undefined ? {} : { direction }) };
}
